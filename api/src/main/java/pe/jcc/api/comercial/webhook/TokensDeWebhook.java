package pe.jcc.api.comercial.webhook;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import pe.jcc.api.BasePropia;
import pe.jcc.compartido.clave.Claves;
import pe.jcc.compartido.llamante.Credencial;
import pe.jcc.compartido.llamante.Llamantes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Who may post webhooks: those of the configuration, and those that people made. Whatever is known is compared, whole,
 * whichever it is.
 */
@Component
public class TokensDeWebhook {

    /** The header in which a caller shows the token. */
    public static final String CABECERA = "X-CRM-Webhook-Token";

    private static final Logger LOG = LoggerFactory.getLogger(TokensDeWebhook.class);

    /** No row has it. */
    private static final long SIN_FILA = 0;

    private final List<Credencial> fijas = new CopyOnWriteArrayList<>();
    private final Map<Long, LocalDate> usadas = new ConcurrentHashMap<>();
    private final CredencialesRecientes recientes;
    private final Llamantes llamantes;
    private final Clock reloj;
    private final @Nullable String tokenLocal;

    TokensDeWebhook(
            @Value("${jcc.webhook.tokens:}") String configurados,
            BasePropia base,
            Claves claves,
            Llamantes llamantes,
            Clock reloj) {
        this.llamantes = llamantes;
        this.reloj = reloj;
        recientes = new CredencialesRecientes(llamantes::vigentes, System::nanoTime);
        for (var par : StringUtils.commaDelimitedListToStringArray(configurados)) {
            fijas.add(leer(par));
        }
        tokenLocal =
                fijas.isEmpty() && base.incorporada() ? claves.obtener("token-de-webhook") : null;
        if (tokenLocal != null) {
            fijas.add(fija("local", tokenLocal));
        }
    }

    /** The caller that a token names. */
    Optional<String> de(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return Optional.empty();
        }
        var huella = Credencial.huella(token);
        return entre(fijas, huella)
                .or(() -> entre(recientes.lista(), huella))
                .or(() -> entre(recientes.masNueva(), huella))
                .map(this::usada);
    }

    /** What people changed here counts here at once; elsewhere, within five seconds. */
    public void olvidar() {
        recientes.olvidar();
    }

    /** The token made for this machine, when none was configured and the database is the platform's own. */
    public Optional<String> tokenLocal() {
        return Optional.ofNullable(tokenLocal);
    }

    public boolean hayAlguno() {
        return !fijas.isEmpty() || !recientes.lista().isEmpty();
    }

    /** A caller who has a token only as long as this takes. */
    public void dePaso(String nombre, Consumer<String> visita) {
        var token = UUID.randomUUID().toString();
        var llamante = fija(nombre, token);
        fijas.add(llamante);
        try {
            visita.accept(token);
        } finally {
            fijas.remove(llamante);
        }
    }

    private Optional<Credencial> entre(List<Credencial> conocidas, byte[] huella) {
        var ahora = reloj.instant();
        @Nullable Credencial hallada = null;
        for (var conocida : conocidas) {
            if (conocida.esDe(huella) && conocida.sirve(ahora)) {
                hallada = conocida;
            }
        }
        return Optional.ofNullable(hallada);
    }

    /** Its day is written down once; should that fail, nobody is kept waiting for it. */
    private String usada(Credencial credencial) {
        var hoy = LocalDate.now(reloj);
        if (credencial.id() != SIN_FILA
                && !hoy.equals(credencial.usadoEl())
                && !hoy.equals(usadas.put(credencial.id(), hoy))) {
            try {
                llamantes.usado(credencial.id(), hoy);
            } catch (DataAccessException fallo) {
                LOG.debug("The day of a token was not written down", fallo);
            }
        }
        return credencial.nombre();
    }

    private static Credencial fija(String nombre, String token) {
        return new Credencial(SIN_FILA, nombre, Credencial.huella(token), null, null);
    }

    private static Credencial leer(String par) {
        var partes = par.strip().split("=", 2);
        if (partes.length != 2 || partes[0].isBlank() || partes[1].isBlank()) {
            throw new IllegalArgumentException(
                    "JCC_WEBHOOK_TOKENS se escribe llamante=token,llamante=token");
        }
        return fija(partes[0].strip(), partes[1].strip());
    }
}
