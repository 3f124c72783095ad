package pe.jcc.comercial.comision;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A close as what it froze tells of it.
 *
 * @param cerradoPor the id of who closed it
 */
public record CierreResumido(
        UUID idCierre,
        int mes,
        int anio,
        String status,
        @Nullable Instant fechaCierre,
        BigDecimal montoTotalComisiones,
        @Nullable Long cerradoPor) {

    static CierreResumido leer(ResultSet fila) throws SQLException {
        var fecha = fila.getObject("fecha_cierre", OffsetDateTime.class);
        return new CierreResumido(
                fila.getObject("id_cierre", UUID.class),
                fila.getInt("mes"),
                fila.getInt("anio"),
                fila.getString("status"),
                fecha == null ? null : fecha.toInstant(),
                fila.getBigDecimal("monto_total_comisiones"),
                fila.getObject("cerrado_por", Long.class));
    }
}
