package pe.jcc.compartido.envio;

import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of an answer, as far as it is read.
 *
 * @param fallo why it ended too early
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Cuerpo(byte[] bytes, @Nullable IOException fallo) {

    private static final int MAXIMO = 64 * 1024;

    private static final int TROZO = 8192;

    static Cuerpo leer(@Nullable HttpEntity entidad) {
        var leido = new ByteArrayOutputStream();
        try {
            if (entidad != null) {
                copiar(entidad.getContent(), leido);
            }
            return new Cuerpo(leido.toByteArray(), null);
        } catch (IOException fallo) {
            return new Cuerpo(leido.toByteArray(), fallo);
        }
    }

    /** Not a byte past the most; only a body that ends before it leaves the connection fit to be used again. */
    private static void copiar(InputStream origen, ByteArrayOutputStream destino)
            throws IOException {
        var trozo = new byte[TROZO];
        while (destino.size() < MAXIMO) {
            int llegaron = origen.read(trozo, 0, Math.min(TROZO, MAXIMO - destino.size()));
            if (llegaron < 0) {
                return;
            }
            destino.write(trozo, 0, llegaron);
        }
    }
}
