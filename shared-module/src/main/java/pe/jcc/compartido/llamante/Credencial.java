package pe.jcc.compartido.llamante;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Momento;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A token by which a caller is known: its SHA-256, for the token itself nobody keeps.
 *
 * @param venceEn until when it serves; null: until somebody revokes it
 * @param usadoEl the latest day on which it was used, as far as that was written down
 */
@SuppressWarnings("ArrayRecordComponent") // compared by esDe alone
public record Credencial(
        long id,
        String nombre,
        byte[] huella,
        @Nullable Instant venceEn,
        @Nullable LocalDate usadoEl) {

    public static byte[] huella(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException todoJavaLoTiene) {
            throw new IllegalStateException(todoJavaLoTiene);
        }
    }

    /** Takes as long whatever the answer. */
    public boolean esDe(byte[] otraHuella) {
        return MessageDigest.isEqual(huella, otraHuella);
    }

    public boolean sirve(Instant ahora) {
        return venceEn == null || ahora.isBefore(venceEn);
    }

    static Credencial leer(ResultSet fila, int numero) throws SQLException {
        return new Credencial(
                fila.getLong("id"),
                fila.getString("nombre"),
                fila.getBytes("huella"),
                Momento.quizas(fila, "vence_en"),
                fila.getObject("usado_el", LocalDate.class));
    }
}
