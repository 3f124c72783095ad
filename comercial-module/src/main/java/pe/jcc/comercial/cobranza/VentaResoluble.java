package pe.jcc.comercial.cobranza;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A venta that the company may resolve, for the cuotas that are left unpaid.
 *
 * @param saldoVencido in its moneda
 * @param dias since the oldest of them fell due
 */
public record VentaResoluble(
        String idVenta,
        String cliente,
        String loteInfo,
        @Nullable String asesor,
        String asesorNombre,
        int cuotasVencidas,
        BigDecimal saldoVencido,
        String moneda,
        int dias) {

    static VentaResoluble leer(ResultSet fila, int numero) throws SQLException {
        return new VentaResoluble(
                fila.getString("id_venta"),
                fila.getString("cliente"),
                fila.getString("lote"),
                fila.getString("asesor"),
                fila.getString("nombre"),
                fila.getInt("cuotas"),
                fila.getBigDecimal("saldo"),
                fila.getString("moneda"),
                fila.getInt("dias"));
    }
}
