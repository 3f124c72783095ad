package pe.jcc.comercial.venta;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What an asesor earns by a venta, as it is shown. */
public record ComisionDetalle(
        long idComisionVentaAsesor,
        String asesor,
        String asesorNombre,
        String rol,
        BigDecimal porcentajeComision,
        BigDecimal montoComisionCalculado,
        String notas) {

    static ComisionDetalle leer(ResultSet fila, int numero) throws SQLException {
        return new ComisionDetalle(
                fila.getLong("id_comision_venta_asesor"),
                fila.getString("asesor"),
                fila.getString("nombre_asesor"),
                fila.getString("rol"),
                fila.getBigDecimal("porcentaje_comision"),
                fila.getBigDecimal("monto_comision_calculado"),
                fila.getString("notas"));
    }
}
