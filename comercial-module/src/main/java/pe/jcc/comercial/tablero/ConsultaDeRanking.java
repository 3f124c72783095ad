package pe.jcc.comercial.tablero;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

    /** Each asesor and status is a stretch of one index. */
    private static final String CONTADAS =
            """
            WITH contadas AS MATERIALIZED (
                SELECT e.*, suyas.*
                FROM (SELECT id_asesor, nombre_asesor, status
                      FROM compartido.asesores
                      CROSS JOIN (VALUES ('separacion'), ('procesable'), ('anulado'), ('completada')) AS s (status)) AS e
                CROSS JOIN LATERAL (SELECT count(*) AS ventas, bit_or(p.roles) AS roles
                                    FROM comercial.participaciones p %1$s) AS suyas
                WHERE suyas.ventas > 0 %2$s
            ),
            """;

    private static final String RECIENTES =
            """
            recientes AS MATERIALIZED (
                SELECT e.id_asesor, p.venta,
                       row_number() OVER (PARTITION BY e.id_asesor
                                          ORDER BY p.fecha_venta DESC, length(p.venta) DESC, p.venta DESC) AS lugar
                FROM contadas e
                CROSS JOIN LATERAL (SELECT p.venta, p.fecha_venta FROM comercial.participaciones p %1$s
                                    ORDER BY p.fecha_venta DESC, length(p.venta) DESC, p.venta DESC
                                    LIMIT %3$d) AS p
            ),
            rotulos AS MATERIALIZED (
                SELECT v.id_venta, v.id_venta || ' - '
                       || comercial.rotulo_de_lote(l.id_lote, y.nombre, l.etapa, l.manzana, l.numero_lote)
                       || ' (' || y.nombre || ')' AS rotulo
                FROM (SELECT DISTINCT venta FROM recientes WHERE lugar <= %3$d) AS contada
                JOIN comercial.ventas v ON v.id_venta = contada.venta
                JOIN comercial.lotes l ON l.id_lote = v.lote
                JOIN compartido.proyectos y ON y.id = l.proyecto_id
            ),
            ultimas AS (
                SELECT r.id_asesor, string_agg(o.rotulo, E'\\n' ORDER BY length(o.id_venta), o.id_venta) AS ventas
                FROM recientes r JOIN rotulos o ON o.id_venta = r.venta
                WHERE r.lugar <= %3$d
                GROUP BY r.id_asesor
            )
            """;

    private static final String RANKING =
            """
            SELECT c.id_asesor, c.nombre_asesor, bit_or(c.roles) AS roles, sum(c.ventas) AS total, u.ventas AS ultimas,
                   sum(c.ventas) FILTER (WHERE c.status = 'separacion') AS separacion,
                   sum(c.ventas) FILTER (WHERE c.status = 'procesable') AS procesable,
                   sum(c.ventas) FILTER (WHERE c.status = 'anulado') AS anulado,
                   sum(c.ventas) FILTER (WHERE c.status = 'completada') AS completada
            FROM contadas c JOIN ultimas u USING (id_asesor)
            GROUP BY c.id_asesor, c.nombre_asesor, u.ventas
            ORDER BY total DESC, c.nombre_asesor COLLATE "C", length(c.id_asesor), c.id_asesor
            """;

    private final JdbcClient jdbc;

    ConsultaDeRanking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AsesorEnRanking> deAsesores(FiltroDelTablero filtro) {
        var consulta =
                (CONTADAS + RECIENTES)
                        .formatted(
                                filtro.deParticipaciones(),
                                filtro.statusVenta() == null ? "" : "AND e.status = :status",
                                ULTIMAS);
        return jdbc.sql(consulta + RANKING)
                .params(filtro.valores())
                .query(ConsultaDeRanking::leer)
                .list();
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
