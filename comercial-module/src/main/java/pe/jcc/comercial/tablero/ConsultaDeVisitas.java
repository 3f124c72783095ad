package pe.jcc.comercial.tablero;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Counts presencias realizadas with a tour by their month. */
@Component
class ConsultaDeVisitas {

    private final JdbcClient jdbc;

    ConsultaDeVisitas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<VisitasDelMes> porMes(FiltroDelTablero filtro) {
        return jdbc.sql(
                        """
                        SELECT CAST(date_trunc('month', CAST(c.dia AS timestamp)) AS date) AS mes,
                               sum(c.presencias) AS presencias
                        FROM comercial.presencias_por_dia c
                        %s
                        GROUP BY mes
                        HAVING sum(c.presencias) <> 0
                        """
                                .formatted(filtro.dePresencias()))
                .params(filtro.valores())
                .query(ConsultaDeVisitas::leer)
                .list();
    }

    private static VisitasDelMes leer(ResultSet fila, int numero) throws SQLException {
        return new VisitasDelMes(
                YearMonth.from(fila.getObject("mes", LocalDate.class)), fila.getLong("presencias"));
    }
}
