package pe.jcc.compartido.suscriptor;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.envio.Secreto;

import java.net.URI;
import java.util.List;

/**
 * A subscriber as who delivers needs it.
 *
 * @param secretos all that sign now
 * @param token what travels in X-CRM-Webhook-Token
 */
public record Destinatario(
        long id,
        URI url,
        Formato formato,
        boolean activo,
        int enVuelo,
        List<Secreto> secretos,
        @Nullable String token) {

    @Override
    public String toString() {
        return "Destinatario[" + id + "]";
    }
}
