package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

/**
 * What became of a webhook.
 *
 * @param codigoHttp the status that the caller got
 * @param respuesta the body that the caller got, JSON
 * @param llave the caller's own key, if it could be read
 * @param cliente whose visit it tells of, as it is written there, if it could be read
 * @param idPresencia the presencia that stands for it
 * @param asesorSinResolver a name in it that fits no asesor, or several
 */
public record Resultado(
        int codigoHttp,
        String respuesta,
        @Nullable String llave,
        @Nullable String cliente,
        @Nullable String idPresencia,
        @Nullable String asesorSinResolver) {

    public static Resultado sinPresencia(int codigoHttp, String respuesta) {
        return new Resultado(codigoHttp, respuesta, null, null, null, null);
    }

    public EstadoRecibido estado() {
        return EstadoRecibido.de(codigoHttp);
    }
}
