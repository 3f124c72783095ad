package pe.jcc.comercial.tablero;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.comercial.lote.Rotulo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Counts the ventas of each asesor, and tells the latest {@value #ULTIMAS} of them: an asesor may have so many that
 * nobody would read them.
 */
@Component
class ConsultaDeRanking {

    private static final int ULTIMAS = 100;

    /** The number of a role, as {@link RolDelRanking} knows it, when there is a venta with it. */
    private static final String CONTADAS =
            """
            SELECT asesor, sum(ventas) AS total,
                   coalesce(sum(ventas) FILTER (WHERE status = 'separacion'), 0) AS separacion,
                   coalesce(sum(ventas) FILTER (WHERE status = 'procesable'), 0) AS procesable,
                   coalesce(sum(ventas) FILTER (WHERE status = 'anulado'), 0) AS anulado,
                   coalesce(sum(ventas) FILTER (WHERE status = 'completada'), 0) AS completada,
                   sign(sum(de_vendedor)) + 2 * sign(sum(de_captacion)) + 4 * sign(sum(de_llamada))
                   + 8 * sign(sum(de_liner)) + 16 * sign(sum(de_closer)) + 32 * sign(sum(de_captacion_por_comision))
                   + 64 * sign(sum(de_otro)) AS roles
            FROM
            """;

    private static final String RECIENTES =
            """
            SELECT contadas.asesor, suya.venta
            FROM contadas CROSS JOIN LATERAL (
                SELECT c.venta FROM comercial.participaciones c
            """;

    private static final String RANKING =
            """
            , rotulos AS MATERIALIZED (
                SELECT v.id_venta, v.id_venta || ' - '
                       || %s
                       || ' (' || y.nombre || ')' AS rotulo
                FROM (SELECT DISTINCT venta FROM recientes) AS nombrada
                JOIN comercial.ventas v ON v.id_venta = nombrada.venta
                JOIN comercial.lotes l ON l.id_lote = v.lote
                JOIN compartido.proyectos y ON y.id = l.proyecto_id
            ),
            ultimas AS (
                SELECT r.asesor, string_agg(o.rotulo, E'\\n' ORDER BY length(o.id_venta), o.id_venta) AS ultimas
                FROM recientes r JOIN rotulos o ON o.id_venta = r.venta
                GROUP BY r.asesor
            )
            SELECT a.id_asesor, a.nombre_asesor, contadas.*, ultimas.ultimas
            FROM contadas JOIN ultimas USING (asesor) JOIN compartido.asesores a ON a.id_asesor = contadas.asesor
            ORDER BY contadas.total DESC, a.nombre_asesor COLLATE "C", length(a.id_asesor), a.id_asesor
            """
                    .formatted(Rotulo.SQL);

    private final JdbcClient jdbc;

    ConsultaDeRanking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AsesorEnRanking> deAsesores(FiltroDelTablero filtro) {
        return jdbc.sql(consulta(filtro))
                .params(filtro.valores())
                .query(ConsultaDeRanking::leer)
                .list();
    }

    private static String consulta(FiltroDelTablero filtro) {
        return "WITH contadas AS MATERIALIZED ("
                + CONTADAS
                + Participaciones.deAsesores(filtro)
                + " GROUP BY asesor HAVING sum(ventas) > 0), recientes AS MATERIALIZED ("
                + RECIENTES
                + filtro.deParticipaciones().si(true, "c.asesor = contadas.asesor")
                + " ORDER BY c.fecha_venta DESC, length(c.venta) DESC, c.venta DESC LIMIT "
                + ULTIMAS
                + ") AS suya)"
                + RANKING;
    }

    private static AsesorEnRanking leer(ResultSet fila, int numero) throws SQLException {
        return new AsesorEnRanking(
                fila.getString("id_asesor"),
                fila.getString("nombre_asesor"),
                RolDelRanking.titulos(fila.getInt("roles")),
                fila.getLong("total"),
                fila.getString("ultimas"),
                fila.getLong("separacion"),
                fila.getLong("procesable"),
                fila.getLong("anulado"),
                fila.getLong("completada"));
    }
}
