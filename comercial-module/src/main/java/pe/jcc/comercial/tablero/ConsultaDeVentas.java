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
                        "SELECT mes, status, sum(ventas) AS ventas FROM "
                                + Participaciones.deTodos(filtro)
                                + " GROUP BY mes, status HAVING sum(ventas) <> 0")
                .params(filtro.valores())
                .query(ConsultaDeVentas::leer)
                .list();
    }

    private static VentasDelMes leer(ResultSet fila, int numero) throws SQLException {
        return new VentasDelMes(
                YearMonth.from(fila.getObject("mes", LocalDate.class)),
                Opcion.de(StatusVenta.class, fila.getString("status")).orElseThrow(),
                fila.getLong("ventas"));
    }
}
