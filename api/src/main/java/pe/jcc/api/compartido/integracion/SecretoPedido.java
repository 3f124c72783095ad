package pe.jcc.api.compartido.integracion;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.PorDefecto;
import pe.jcc.compartido.envio.ParDeLlaves;
import pe.jcc.compartido.envio.Secreto;
import pe.jcc.compartido.envio.SecretoCompartido;
import pe.jcc.compartido.suscriptor.TipoDeSecreto;

import java.time.Duration;

/**
 * The secret that a rotation asks for.
 *
 * @param horas how long the ones before still sign
 * @param secreto absent: made by the platform
 */
record SecretoPedido(
        @PorDefecto("\"hmac\"") TipoDeSecreto tipo,
        @PorDefecto("24") int horas,
        @Nullable String secreto) {

    private static final int UN_DIA = 24;
    private static final int UN_MES = 720;
    private static final int MINIMO_DE_UN_TOKEN = 8;

    Duration convivencia() {
        return Duration.ofHours(horas);
    }

    static SecretoPedido leer(Lector lector) {
        var tipo =
                lector.presente("tipo")
                        .map(t -> t.opcion(TipoDeSecreto.class))
                        .orElse(TipoDeSecreto.HMAC);
        return new SecretoPedido(
                tipo,
                lector.presente("horas").map(h -> h.entero(0, UN_MES)).orElse(UN_DIA),
                secreto(lector, tipo));
    }

    /** One that the subscriber has already. */
    static @Nullable String secreto(Lector lector, TipoDeSecreto tipo) {
        var secreto = lector.opcional("secreto").sinVacio().exacto(200);
        if (secreto != null && !sirve(secreto, tipo)) {
            lector.falla("secreto", Frase.de("suscriptor.secreto_" + tipo.codigo()));
        }
        return secreto;
    }

    private static boolean sirve(String secreto, TipoDeSecreto tipo) {
        return switch (tipo) {
            case TOKEN ->
                    secreto.length() >= MINIMO_DE_UN_TOKEN
                            && secreto.chars().allMatch(c -> c > ' ' && c < 127);
            case HMAC -> Secreto.leer(secreto).orElse(null) instanceof SecretoCompartido;
            case ED25519 -> Secreto.leer(secreto).orElse(null) instanceof ParDeLlaves;
        };
    }
}
