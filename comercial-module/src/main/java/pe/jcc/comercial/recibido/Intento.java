package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Momento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * One time that a webhook was processed, and what came of it.
 *
 * @param disparo the code of a {@link Disparo}
 * @param usuario who had it done, by the name of then; null: no person
 * @param cuerpo the correction that was processed; null: the body as it came
 */
public record Intento(
        int numero,
        String disparo,
        @Nullable Long usuarioId,
        @Nullable String usuario,
        @Nullable String cuerpo,
        int codigoHttp,
        String respuesta,
        @Nullable String idPresencia,
        Instant procesadoEn) {

    /** The earlier ones, and the latest, which stands in the row itself. */
    static final String CONSULTA =
            """
            SELECT numero, disparo, usuario_id, usuario, cuerpo, codigo_http, respuesta, id_presencia, procesado_en
            FROM comercial.intentos_de_recibidos WHERE recibido = :id
            UNION ALL
            SELECT intento, disparo, usuario_id, usuario, cuerpo_corregido, codigo_http, respuesta, id_presencia, procesado_en
            FROM comercial.webhooks_recibidos WHERE id = :id AND estado <> 'pendiente'
            ORDER BY numero
            """;

    static Intento leer(ResultSet fila, int numero) throws SQLException {
        return new Intento(
                fila.getInt("numero"),
                fila.getString("disparo"),
                fila.getObject("usuario_id", Long.class),
                fila.getString("usuario"),
                Texto.de(fila.getBytes("cuerpo")),
                fila.getInt("codigo_http"),
                fila.getString("respuesta"),
                fila.getString("id_presencia"),
                Momento.de(fila, "procesado_en"));
    }
}
