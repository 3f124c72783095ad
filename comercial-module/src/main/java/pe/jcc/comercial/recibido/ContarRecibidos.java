package pe.jcc.comercial.recibido;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.Lima;
import pe.jcc.compartido.consulta.Momento;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The figures of the inbox, which stand counted. */
@Component
class ContarRecibidos {

    private static final String SUMAS =
            """
            coalesce(sum(n), 0) AS recibidos,
            coalesce(sum(n) FILTER (WHERE estado IN ('rechazado', 'fallido')), 0) AS con_error
            FROM comercial.recibidos_por_hora
            """;

    private final JdbcClient jdbc;

    ContarRecibidos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CuentasDeRecibidos cuentas() {
        return jdbc.sql("SELECT " + SUMAS)
                .query(
                        (fila, _) ->
                                new CuentasDeRecibidos(
                                        fila.getLong("recibidos"), fila.getLong("con_error")))
                .single();
    }

    List<HoraDeRecibidos> porHora(Instant desde) {
        return jdbc.sql(
                        "SELECT hora, "
                                + SUMAS
                                + """
                                WHERE hora >= ? AND estado <> 'olvidado'
                                GROUP BY hora HAVING sum(n) <> 0
                                ORDER BY hora
                                """)
                .param(desde.atZone(Lima.ZONA).truncatedTo(ChronoUnit.HOURS).toOffsetDateTime())
                .query(
                        (fila, _) ->
                                new HoraDeRecibidos(
                                        Momento.de(fila, "hora"),
                                        fila.getLong("recibidos"),
                                        fila.getLong("con_error")))
                .list();
    }

    void plegar() {
        jdbc.sql("SELECT comercial.plegar_recibidos()").query((_, _) -> true).single();
    }
}
