package pe.jcc.comercial.comision;

import pe.jcc.compartido.Cifra;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What a venta of a month earns an asesor. */
public record ComisionGanada(
        String ventaId,
        LocalDate fechaVenta,
        String rol,
        Cifra porcentaje,
        Cifra monto,
        String notas) {

    static ComisionGanada leer(ResultSet fila) throws SQLException {
        return new ComisionGanada(
                fila.getString("venta"),
                fila.getObject("fecha_venta", LocalDate.class),
                fila.getString("rol"),
                new Cifra(fila.getBigDecimal("porcentaje_comision")),
                new Cifra(fila.getBigDecimal("monto_comision_calculado")),
                fila.getString("notas"));
    }
}
