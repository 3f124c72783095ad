package pe.jcc.comercial.comision;

import pe.jcc.compartido.consulta.Momento;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The comisión that a close froze, where it stands. */
public record ComisionOriginal(
        long idComisionVentaAsesor,
        String rol,
        BigDecimal porcentajeComision,
        BigDecimal montoComisionCalculado,
        String notas,
        Instant fechaRegistro,
        Instant ultimaModificacion,
        String venta,
        String asesor) {

    static ComisionOriginal leer(ResultSet fila) throws SQLException {
        return new ComisionOriginal(
                fila.getLong("id_comision_venta_asesor"),
                fila.getString("rol"),
                fila.getBigDecimal("porcentaje_comision"),
                fila.getBigDecimal("monto_comision_calculado"),
                fila.getString("notas"),
                Momento.de(fila, "fecha_registro"),
                Momento.de(fila, "ultima_modificacion"),
                fila.getString("venta"),
                fila.getString("asesor"));
    }
}
