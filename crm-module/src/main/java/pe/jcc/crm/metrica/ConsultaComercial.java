package pe.jcc.crm.metrica;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Counts for the dashboard: leads and appointments once each, and then what was counted of them. */
@Component
class ConsultaComercial {

    private static final int DISTRITOS = 10;

    private static final String LEADS =
            """
            SELECT l.asesor_id,
                   coalesce(nullif(l.distrito, ''), 'Sin Distrito') AS distrito,
                   coalesce(nullif(l.medio, ''), 'Sin Medio') AS medio,
                   count(*) AS leads,
                   count(*) FILTER (WHERE l.tipificacion <> '') AS gestionados
            FROM crm.leads l
            """;

    private static final String CITAS =
            """
            SELECT a.asesor_comercial_id AS comercial, a.asesor_presencial_id AS presencial, p.user_id AS opc,
                   count(*) FILTER (WHERE a.has_ever_been_confirmed) AS confirmadas,
                   count(*) FILTER (WHERE a.estado = 'Realizada') AS presencias
            FROM crm.appointments a
            LEFT JOIN crm.opc_personnel p ON p.id = a.opc_personal_atendio_id
            """;

    /** An appointment counts once for whoever is both of its asesores, and again for whoever attended it as OPC. */
    private static final String FIGURAS =
            """
            actividad AS (
                SELECT asesor_id AS quien, leads, 0 AS confirmadas, 0 AS presencias FROM leads
                UNION ALL
                SELECT suyas.quien, 0, suyas.confirmadas, suyas.presencias
                FROM citas c, LATERAL (VALUES
                    (c.comercial, c.confirmadas, c.presencias),
                    (nullif(c.presencial, c.comercial), c.confirmadas, c.presencias),
                    (c.opc, 0, c.presencias)) AS suyas (quien, confirmadas, presencias)
            ),
            figuras AS (
                SELECT 'TOTAL' AS de, CAST(NULL AS bigint) AS id, '' AS nombre,
                       (SELECT sum(leads) FROM leads) AS leads,
                       (SELECT sum(gestionados) FROM leads) AS gestionados,
                       (SELECT sum(confirmadas) FROM citas) AS confirmadas,
                       (SELECT sum(presencias) FROM citas) AS presencias
                UNION ALL
                SELECT 'ASESOR', u.id, u.username, sum(leads), 0, sum(confirmadas), sum(presencias)
                FROM actividad JOIN crm.users u ON u.id = quien
                GROUP BY u.id
                UNION ALL
                SELECT 'DISTRITO', NULL, distrito, sum(leads), 0, 0, 0 FROM leads GROUP BY distrito
                UNION ALL
                SELECT 'MEDIO', NULL, medio, sum(leads), 0, 0, 0 FROM leads GROUP BY medio
            )
            SELECT de, coalesce(id, 0) AS id, nombre, coalesce(leads, 0) AS leads,
                   coalesce(gestionados, 0) AS gestionados, coalesce(confirmadas, 0) AS confirmadas,
                   coalesce(presencias, 0) AS presencias
            FROM figuras
            """;

    private static final String ORDEN =
            " ORDER BY CASE WHEN de <> 'ASESOR' THEN leads END DESC, nombre COLLATE \"C\"";

    private final JdbcClient jdbc;

    ConsultaComercial(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty: the asesor that is asked for does not exist. */
    Optional<MetricasComerciales> consultar(FiltroComercial filtro) {
        var figuras = figuras(filtro);
        return de(Parte.TOTAL, figuras, Figura::generales).stream()
                .findFirst()
                .map(
                        generales ->
                                new MetricasComerciales(
                                        generales,
                                        de(Parte.ASESOR, figuras, Figura::rendimiento),
                                        de(Parte.DISTRITO, figuras, Figura::porcion).stream()
                                                .limit(DISTRITOS)
                                                .toList(),
                                        de(Parte.MEDIO, figuras, Figura::porcion),
                                        embudo(generales)));
    }

    private List<Figura> figuras(FiltroComercial filtro) {
        return jdbc.sql(consulta(filtro))
                .param("asesor", filtro.asesor())
                .param("desde", filtro.creacion().comienzo())
                .param("hasta", filtro.creacion().fin())
                .query(new SimplePropertyRowMapper<>(Figura.class))
                .list();
    }

    private static String consulta(FiltroComercial filtro) {
        return "WITH leads AS ("
                + LEADS
                + filtro.deLeads()
                + " GROUP BY 1, 2, 3), "
                + "citas AS ("
                + CITAS
                + filtro.deCitas()
                + " GROUP BY 1, 2, 3), "
                + FIGURAS
                + filtro.deAsesor()
                + ORDEN;
    }

    private static <T> List<T> de(Parte parte, List<Figura> figuras, Function<Figura, T> lectura) {
        return figuras.stream().filter(figura -> figura.de() == parte).map(lectura).toList();
    }

    private static List<Porcion> embudo(MetricasGenerales generales) {
        return List.of(
                new Porcion("Leads Asignados", generales.totalLeadsAsignados()),
                new Porcion("Citas Confirmadas", generales.citasConfirmadasGlobal()),
                new Porcion("Presencias", generales.presenciasGlobal()));
    }

    private enum Parte {
        TOTAL,
        ASESOR,
        DISTRITO,
        MEDIO
    }

    /** What was counted of a part. */
    private record Figura(
            Parte de,
            long id,
            String nombre,
            long leads,
            long gestionados,
            long confirmadas,
            long presencias) {

        MetricasGenerales generales() {
            return new MetricasGenerales(
                    leads,
                    gestionados,
                    confirmadas,
                    presencias,
                    Porcentaje.redondeado(confirmadas, gestionados),
                    Porcentaje.redondeado(presencias, confirmadas));
        }

        RendimientoDeAsesor rendimiento() {
            return new RendimientoDeAsesor(
                    id,
                    nombre,
                    leads,
                    confirmadas,
                    presencias,
                    Porcentaje.redondeado(presencias, confirmadas));
        }

        Porcion porcion() {
            return new Porcion(nombre, leads);
        }
    }
}
