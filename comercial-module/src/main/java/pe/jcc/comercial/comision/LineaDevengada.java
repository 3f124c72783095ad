package pe.jcc.comercial.comision;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a part in a venta accrues in a month: {@code comision} × {@code cobrado} / {@code precio}, half up, less {@code
 * devengadoAntes}. Below nothing when less is earned, or collected, than was accrued before.
 *
 * @param comision in soles; nothing when the venta is annulled, or the comisión gone
 * @param precio in {@code moneda}, as what is collected of it so far
 */
public record LineaDevengada(
        String ventaId,
        String loteInfo,
        String rol,
        BigDecimal comision,
        BigDecimal precio,
        BigDecimal cobrado,
        String moneda,
        BigDecimal devengadoAntes,
        BigDecimal devengado) {

    static LineaDevengada leer(ResultSet fila) throws SQLException {
        return new LineaDevengada(
                fila.getString("venta"),
                fila.getString("lote_info"),
                fila.getString("rol"),
                fila.getBigDecimal("comision"),
                fila.getBigDecimal("precio"),
                fila.getBigDecimal("cobrado"),
                fila.getString("moneda"),
                fila.getBigDecimal("devengado_antes"),
                fila.getBigDecimal("devengado"));
    }
}
