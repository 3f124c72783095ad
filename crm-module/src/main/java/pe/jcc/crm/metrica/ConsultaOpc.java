package pe.jcc.crm.metrica;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.Lima;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Counts the leads of the OPC people, all together and by four of their members. */
@Component
class ConsultaOpc {

    private static final int DIAS_RECIENTES = 30;

    private static final String LEADS =
            """
            SELECT CASE 0 WHEN grouping(l.asesor_id) THEN 'ASESOR'
                          WHEN grouping(l.personal_opc_captador_id) THEN 'CAPTADOR'
                          WHEN grouping(l.proyecto_interes) THEN 'PROYECTO'
                          WHEN grouping(l.medio) THEN 'MEDIO'
                          ELSE 'TOTAL' END AS de,
                   l.asesor_id, l.personal_opc_captador_id AS captador_id,
                   coalesce(l.proyecto_interes, l.medio) AS valor,
                   count(*) AS total,
                   count(l.asesor_id) AS asignados,
                   count(*) FILTER (WHERE l.fecha_captacion >= :recientes) AS recientes,
                   count(*) FILTER (WHERE starts_with(l.tipificacion, 'CITA - ')
                                       OR l.tipificacion = 'YA ASISTIO') AS citas,
                   count(*) FILTER (WHERE l.tipificacion = 'SEGUIMIENTO') AS seguimiento,
                   count(*) FILTER (WHERE strpos(l.tipificacion, 'NO INTERESADO') > 0) AS no_interesado,
                   count(*) FILTER (WHERE l.tipificacion = 'NO CONTESTA') AS no_contesta
            FROM crm.leads l
            """;

    private static final String GRUPOS =
            """
             GROUP BY GROUPING SETS ((), (l.asesor_id), (l.personal_opc_captador_id), (l.proyecto_interes), (l.medio))
            """;

    private static final String FIGURAS =
            """
            SELECT f.*, coalesce(u.username, p.nombre, '') AS nombre, coalesce(u.first_name, '') AS first_name,
                   coalesce(u.last_name, '') AS last_name, coalesce(p.rol, '') AS rol
            FROM figuras f
            LEFT JOIN crm.users u ON u.id = f.asesor_id
            LEFT JOIN crm.opc_personnel p ON p.id = f.captador_id
            WHERE f.de NOT IN ('ASESOR', 'CAPTADOR') OR coalesce(f.asesor_id, f.captador_id) IS NOT NULL
            ORDER BY f.total DESC, coalesce(u.username, p.nombre, f.valor) COLLATE "C", p.id
            """;

    private final JdbcClient jdbc;
    private final Clock reloj;

    ConsultaOpc(JdbcClient jdbc, Clock reloj) {
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    MetricasOpc consultar(FiltroOpc filtro) {
        var figuras = figuras(filtro);
        var total = de(Parte.TOTAL, figuras, Function.identity()).getFirst();
        return new MetricasOpc(
                total.total(),
                total.asignados(),
                total.total() - total.asignados(),
                Porcentaje.exacto(total.asignados(), total.total()),
                total.recientes(),
                de(Parte.ASESOR, figuras, Figura::deAsesor),
                de(Parte.CAPTADOR, figuras, Figura::deCaptador),
                de(Parte.PROYECTO, figuras, f -> new LeadsDeProyecto(f.valor(), f.total())),
                de(Parte.MEDIO, figuras, f -> new LeadsDeMedio(f.valor(), f.total())));
    }

    private List<Figura> figuras(FiltroOpc filtro) {
        return jdbc.sql(consulta(filtro))
                .param("desde", filtro.desde())
                .param("hasta", filtro.hasta())
                .param("captador", filtro.captador())
                .param("supervisor", filtro.supervisor())
                .param("recientes", Lima.hoy(reloj).minusDays(DIAS_RECIENTES))
                .query(new SimplePropertyRowMapper<>(Figura.class))
                .list();
    }

    private static String consulta(FiltroOpc filtro) {
        return "WITH figuras AS (" + LEADS + filtro.deLeads() + GRUPOS + ") " + FIGURAS;
    }

    private static <T> List<T> de(Parte parte, List<Figura> figuras, Function<Figura, T> lectura) {
        return figuras.stream().filter(figura -> figura.de() == parte).map(lectura).toList();
    }

    private enum Parte {
        TOTAL,
        ASESOR,
        CAPTADOR,
        PROYECTO,
        MEDIO
    }

    /** What was counted of a part. */
    private record Figura(
            Parte de,
            @Nullable String valor,
            String nombre,
            String firstName,
            String lastName,
            String rol,
            long total,
            long asignados,
            long recientes,
            long citas,
            long seguimiento,
            long noInteresado,
            long noContesta) {

        LeadsDeAsesor deAsesor() {
            return new LeadsDeAsesor(
                    nombre,
                    firstName,
                    lastName,
                    total,
                    citas,
                    seguimiento,
                    noInteresado,
                    noContesta);
        }

        LeadsDeCaptador deCaptador() {
            return new LeadsDeCaptador(nombre, rol, total, asignados, citas);
        }
    }
}
