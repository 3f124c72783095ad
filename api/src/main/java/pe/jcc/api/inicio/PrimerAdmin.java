package pe.jcc.api.inicio;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.auditoria.Autor;
import pe.jcc.compartido.auditoria.Autoria;
import pe.jcc.crm.user.ClaveNueva;
import pe.jcc.crm.user.Users;

import java.util.Optional;

/** Makes the user {@code admin} at the first start, when nobody could log in. */
@Component
class PrimerAdmin implements SmartInitializingSingleton {

    static final String USUARIO = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(PrimerAdmin.class);

    private final Users users;
    private final String configurada;
    private @Nullable String alAzar;

    PrimerAdmin(Users users, @Value("${jcc.admin.password:}") String configurada) {
        this.users = users;
        this.configurada = configurada;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (users.hayAlguno()) {
            return;
        }
        var clave = configurada.isEmpty() ? inventar() : configurada;
        try {
            Autoria.como(Autor.nadie("inicio"), () -> users.crearAdmin(USUARIO, clave));
        } catch (DataIntegrityViolationException otraInstanciaFueAntes) {
            LOG.info("Another instance made the first admin");
            alAzar = null;
        }
    }

    /** The password that was made in this start, to be shown once. */
    Optional<String> claveNueva() {
        return Optional.ofNullable(alAzar);
    }

    private String inventar() {
        alAzar = ClaveNueva.alAzar().texto();
        // Said before it is kept: a start that dies in between leaves no admin whose password
        // nobody saw.
        LOG.info("First start: user {} is made with password {}", USUARIO, alAzar);
        return alAzar;
    }
}
