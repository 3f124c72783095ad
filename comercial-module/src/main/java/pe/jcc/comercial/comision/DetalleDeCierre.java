package pe.jcc.comercial.comision;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A comisión as it was when its month was closed.
 *
 * @param asesorDni the asesor's id when they had no DNI
 */
public record DetalleDeCierre(
        UUID idDetalle,
        String asesorNombre,
        String asesorDni,
        String ventaId,
        String loteStr,
        LocalDate fechaVenta,
        String rolEnVenta,
        BigDecimal montoBaseCalculo,
        BigDecimal porcentajeComisionAplicado,
        BigDecimal montoComisionFinal,
        CierreResumido cierre,
        ComisionOriginal comisionOriginal) {

    static DetalleDeCierre leer(ResultSet fila, int numero) throws SQLException {
        return new DetalleDeCierre(
                fila.getObject("id_detalle", UUID.class),
                fila.getString("asesor_nombre"),
                fila.getString("asesor_dni"),
                fila.getString("venta_id"),
                fila.getString("lote_str"),
                fila.getObject("fecha_venta", LocalDate.class),
                fila.getString("rol_en_venta"),
                fila.getBigDecimal("monto_base_calculo"),
                fila.getBigDecimal("porcentaje_comision_aplicado"),
                fila.getBigDecimal("monto_comision_final"),
                CierreResumido.leer(fila),
                ComisionOriginal.leer(fila));
    }
}
