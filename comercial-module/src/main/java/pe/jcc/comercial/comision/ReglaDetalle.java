package pe.jcc.comercial.comision;

import pe.jcc.compartido.ConVersion;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A rule of the table as it is shown. */
public record ReglaDetalle(
        long idTablaComision,
        String rol,
        String tipoVenta,
        BigDecimal porcentajeComision,
        long version)
        implements ConVersion {

    static ReglaDetalle leer(ResultSet fila, int numero) throws SQLException {
        return new ReglaDetalle(
                fila.getLong("id_tabla_comision"),
                fila.getString("rol"),
                fila.getString("tipo_venta"),
                fila.getBigDecimal("porcentaje_comision"),
                fila.getLong("version"));
    }
}
