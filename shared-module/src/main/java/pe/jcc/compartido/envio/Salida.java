package pe.jcc.compartido.envio;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What came of a request.
 *
 * @param codigo the status, as soon as there was one
 * @param falla null when the answer came whole, whatever it says
 * @param detalle what the network said of the falla, for people; no sentence of ours
 * @param respuesta the body as it came, up to 64 KiB, and still packed if it was; what came of it before a falla
 * @param tipoDeRespuesta its Content-Type
 * @param direccionRemota to whom we were connected
 * @param esperar what Retry-After asks for, a day at most
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Salida(
        @Nullable Integer codigo,
        @Nullable Falla falla,
        @Nullable String detalle,
        byte[] respuesta,
        @Nullable String tipoDeRespuesta,
        @Nullable String direccionRemota,
        Tiempos tiempos,
        @Nullable Duration esperar) {

    private static final int LARGO_MAXIMO = 500;

    private static final Pattern NO_IMPRIMIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    public Salida {
        detalle = imprimible(detalle);
        tipoDeRespuesta = imprimible(tipoDeRespuesta);
    }

    /** They said yes, and said it to the end: what was cut short may not have been done. */
    public boolean exito() {
        return falla == null && codigo != null && codigo >= 200 && codigo < 300;
    }

    static Salida sinRespuesta(
            Falla falla, @Nullable String detalle, @Nullable String direccion, Tiempos tiempos) {
        return new Salida(null, falla, detalle, new byte[0], null, direccion, tiempos, null);
    }

    /** Others wrote it: it may be long, and hold what no column takes. */
    private static @Nullable String imprimible(@Nullable String texto) {
        if (texto == null) {
            return null;
        }
        var corto = texto.length() > LARGO_MAXIMO ? texto.substring(0, LARGO_MAXIMO) : texto;
        return NO_IMPRIMIBLE.matcher(corto).replaceAll(" ");
    }
}
