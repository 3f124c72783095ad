package pe.jcc.api.comercial.cobranza;

import org.springframework.stereotype.Component;

import pe.jcc.api.seguridad.Sesiones;
import pe.jcc.comercial.cobranza.Responsable;
import pe.jcc.crm.user.Users;

/** Makes of who asks the one who is responsible, by the name that they have now. */
@Component
class QuienCobra {

    private final Sesiones sesiones;
    private final Users users;

    QuienCobra(Sesiones sesiones, Users users) {
        this.sesiones = sesiones;
        this.users = users;
    }

    Responsable ahora() {
        var user = users.usuario(sesiones.cuenta().orElseThrow().id());
        var nombre = (user.firstName() + " " + user.lastName()).strip();
        return new Responsable(user.id(), nombre.isEmpty() ? user.username() : nombre);
    }
}
