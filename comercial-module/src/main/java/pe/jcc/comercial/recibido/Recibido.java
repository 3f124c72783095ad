package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Momento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored webhook as it is to be processed, with its outcome once it has one.
 *
 * @param cuerpo the body that came, or what a person put in its place
 * @param idPresencia the presencia that an earlier attempt made
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Recibido(
        long id,
        Instant recibidoEn,
        @Nullable String tipoDeCuerpo,
        byte[] cuerpo,
        @Nullable String idPresencia,
        @Nullable Resultado resultado) {

    private static final String JSON = "application/json";

    public Optional<Resultado> concluido() {
        return Optional.ofNullable(resultado);
    }

    static Recibido leer(ResultSet fila, int numero) throws SQLException {
        byte @Nullable [] corregido = fila.getBytes("cuerpo_corregido");
        return new Recibido(
                fila.getLong("id"),
                Momento.de(fila, "recibido_en"),
                corregido == null ? fila.getString("tipo_de_cuerpo") : JSON,
                corregido == null ? fila.getBytes("cuerpo") : corregido,
                fila.getString("id_presencia"),
                fila.getString("respuesta") == null
                        ? null
                        : new Resultado(
                                fila.getInt("codigo_http"),
                                fila.getString("respuesta"),
                                fila.getString("id_presencia_crm"),
                                fila.getString("cliente"),
                                fila.getString("id_presencia"),
                                fila.getString("asesor_sin_resolver")));
    }
}
