package pe.jcc.compartido.llamante;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Momento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A token of a caller, without the token.
 *
 * @param creadoPor who made it, by the name of then
 * @param venceEn until when it serves; null: until it is revoked
 * @param usadoEl the latest day on which it was used
 */
public record LlamanteDetalle(
        long id,
        String nombre,
        Instant creadoEn,
        @Nullable Long creadoPorId,
        @Nullable String creadoPor,
        @Nullable Instant venceEn,
        @Nullable Instant revocadoEn,
        @Nullable LocalDate usadoEl) {

    static final String COLUMNAS =
            "id, nombre, creado_en, creado_por_id, creado_por, vence_en, revocado_en, usado_el";

    static LlamanteDetalle leer(ResultSet fila, int numero) throws SQLException {
        return new LlamanteDetalle(
                fila.getLong("id"),
                fila.getString("nombre"),
                Momento.de(fila, "creado_en"),
                fila.getObject("creado_por_id", Long.class),
                fila.getString("creado_por"),
                Momento.quizas(fila, "vence_en"),
                Momento.quizas(fila, "revocado_en"),
                fila.getObject("usado_el", LocalDate.class));
    }
}
