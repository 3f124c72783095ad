package pe.jcc.comercial.tablero;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.comercial.venta.StatusVenta;
import pe.jcc.compartido.Opcion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Counts ventas by month and status. */
@Component
class ConsultaDeVentas {

    private final JdbcClient jdbc;

    ConsultaDeVentas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<VentasDelMes> porMes(FiltroDelTablero filtro) {
        return jdbc.sql(
                        """
                        SELECT CAST(date_trunc('month', CAST(dia AS timestamp)) AS date) AS mes, status_venta,
                               sum(ventas) AS ventas
                        FROM (SELECT v.fecha_venta AS dia, v.status_venta, count(*) AS ventas
                              FROM comercial.ventas v
                              %s
                              GROUP BY v.fecha_venta, v.status_venta) AS diarias
                        GROUP BY mes, status_venta
                        ORDER BY mes, status_venta
                        """
                                .formatted(filtro.deVentas()))
                .params(filtro.valores())
                .query(ConsultaDeVentas::leer)
                .list();
    }

    private static VentasDelMes leer(ResultSet fila, int numero) throws SQLException {
        return new VentasDelMes(
                YearMonth.from(fila.getObject("mes", LocalDate.class)),
                Opcion.de(StatusVenta.class, fila.getString("status_venta")).orElseThrow(),
                fila.getLong("ventas"));
    }
}
