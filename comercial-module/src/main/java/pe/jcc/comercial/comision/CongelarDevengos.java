package pe.jcc.comercial.comision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Freezes what the open months accrue, each for itself and one after the other. */
@Component
class CongelarDevengos {

    private static final String CONGELAR =
            LineasAbiertas.SQL
                    + "INSERT INTO comercial.devengos (%1$s, cierre) SELECT %1$s, :cierre FROM abiertas"
                            .formatted(LineasAbiertas.COLUMNAS);

    private final JdbcClient jdbc;

    CongelarDevengos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to the last day of a month. */
    void hasta(LocalDate hasta, UUID cierre) {
        for (var mes : meses(hasta, cierre)) {
            jdbc.sql(CONGELAR)
                    .param("corte", mes.minusDays(1))
                    .param("desde", mes)
                    .param("hasta", YearMonth.from(mes).atEndOfMonth())
                    .param("cierre", cierre)
                    .update();
        }
    }

    /** The first that no other close froze, where all is made good that has to be; others accrue only by pagos of theirs. */
    private List<LocalDate> meses(LocalDate hasta, UUID cierre) {
        return jdbc.sql(
                        """
                        WITH corte AS (
                            SELECT max(devengado_hasta) AS hasta FROM comercial.cierres_de_comisiones WHERE id_cierre <> :cierre
                        )
                        SELECT mes FROM (
                            SELECT hasta + 1 AS mes FROM corte WHERE hasta IS NOT NULL
                            UNION
                            SELECT date_trunc('month', fecha_pago::timestamp)::date FROM comercial.pagos, corte
                            WHERE fecha_pago > coalesce(hasta, '-infinity')
                        ) abiertos
                        WHERE mes <= :hasta ORDER BY mes
                        """)
                .param("cierre", cierre)
                .param("hasta", hasta)
                .query((fila, _) -> fila.getObject("mes", LocalDate.class))
                .list();
    }
}
