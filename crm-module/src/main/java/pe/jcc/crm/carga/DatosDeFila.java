package pe.jcc.crm.carga;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a row tells of a lead. Like the old system, it tells an empty cell of some columns ({@code ''}) from a
 * column that is not there (null).
 *
 * @param celular as typed, without what Excel does to it
 */
record DatosDeFila(
        String nombre,
        String celular,
        String celularNormalizado,
        @Nullable String email,
        String ubicacion,
        @Nullable String proyectoInteres,
        @Nullable String medio,
        @Nullable String distrito,
        String tipificacion,
        @Nullable String observacion,
        @Nullable String observacionOpc,
        @Nullable String calleOModulo,
        @Nullable LocalDate fechaInteraccion) {

    /** Of what may be of any length. */
    int letras() {
        return largo(observacion) + largo(observacionOpc);
    }

    private static int largo(@Nullable String texto) {
        return texto == null ? 0 : texto.length();
    }

    /**
     * The same for the same row, however its file is written. celularNormalizado follows from celular, and is
     * left out: how phones are read may change from one release to the next.
     */
    UUID huella() {
        var escrito = new StringBuilder();
        agregar(escrito, nombre);
        agregar(escrito, celular);
        agregar(escrito, email);
        agregar(escrito, ubicacion);
        agregar(escrito, proyectoInteres);
        agregar(escrito, medio);
        agregar(escrito, distrito);
        agregar(escrito, tipificacion);
        agregar(escrito, observacion);
        agregar(escrito, observacionOpc);
        agregar(escrito, calleOModulo);
        agregar(escrito, fechaInteraccion);
        var resumen = ByteBuffer.wrap(sha256().digest(escrito.toString().getBytes(UTF_8)));
        return new UUID(resumen.getLong(), resumen.getLong());
    }

    /** With its length before it, so that nothing passes from one member to the next unseen. */
    private static void agregar(StringBuilder escrito, @Nullable Object miembro) {
        if (miembro == null) {
            escrito.append('-');
        } else {
            var texto = miembro.toString();
            escrito.append(texto.length()).append(':').append(texto);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException imposible) {
            throw new IllegalStateException(imposible);
        }
    }
}
