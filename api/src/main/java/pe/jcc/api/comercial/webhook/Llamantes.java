package pe.jcc.api.comercial.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import pe.jcc.api.BasePropia;
import pe.jcc.compartido.clave.Claves;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who may post webhooks. A caller may have several tokens at once, so that one can be changed for another. */
@Component
public class Llamantes {

    /** The header in which a caller shows the token. */
    public static final String CABECERA = "X-CRM-Webhook-Token";

    private final List<Llamante> llamantes = new CopyOnWriteArrayList<>();
    private final @Nullable String tokenLocal;

    Llamantes(
            @Value("${jcc.webhook.tokens:}") String configurados, BasePropia base, Claves claves) {
        for (var par : StringUtils.commaDelimitedListToStringArray(configurados)) {
            llamantes.add(Llamante.leer(par));
        }
        tokenLocal =
                llamantes.isEmpty() && base.incorporada()
                        ? claves.obtener("token-de-webhook")
                        : null;
        if (tokenLocal != null) {
            llamantes.add(new Llamante("local", tokenLocal));
        }
    }

    /** The caller that a token names; every known token is compared, whole, whichever it is. */
    Optional<String> de(@Nullable String token) {
        var presentado = (token == null ? "" : token).getBytes(UTF_8);
        @Nullable String nombre = null;
        for (var llamante : llamantes) {
            if (MessageDigest.isEqual(llamante.token().getBytes(UTF_8), presentado)) {
                nombre = llamante.nombre();
            }
        }
        return Optional.ofNullable(nombre);
    }

    /** The token made for this machine, when none was configured and the database is the platform's own. */
    public Optional<String> tokenLocal() {
        return Optional.ofNullable(tokenLocal);
    }

    public boolean hayAlguno() {
        return !llamantes.isEmpty();
    }

    /** A caller who has a token only as long as this takes. */
    public void dePaso(String nombre, Consumer<String> visita) {
        var llamante = new Llamante(nombre, UUID.randomUUID().toString());
        llamantes.add(llamante);
        try {
            visita.accept(llamante.token());
        } finally {
            llamantes.remove(llamante);
        }
    }

    private record Llamante(String nombre, String token) {

        static Llamante leer(String par) {
            var partes = par.strip().split("=", 2);
            if (partes.length != 2 || partes[0].isBlank() || partes[1].isBlank()) {
                throw new IllegalArgumentException(
                        "JCC_WEBHOOK_TOKENS se escribe llamante=token,llamante=token");
            }
            return new Llamante(partes[0].strip(), partes[1].strip());
        }
    }
}
