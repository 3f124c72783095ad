package pe.jcc.comercial.tablero;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Counts the lotes of each proyecto by what became of them. */
@Component
class ConsultaDeLotes {

    private final JdbcClient jdbc;

    ConsultaDeLotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LotesDeProyecto> porProyecto() {
        return jdbc.sql(
                        """
                        SELECT p.nombre AS proyecto,
                               sum(l.lotes) AS total_lotes,
                               coalesce(sum(l.lotes) FILTER (WHERE estado = 'Disponible'), 0) AS disponibles_cantidad,
                               coalesce(sum(l.lotes) FILTER (WHERE estado = 'Reservado'), 0) AS reservados_cantidad,
                               coalesce(sum(l.lotes) FILTER (WHERE estado = 'Vendido'), 0) AS vendidos_cantidad
                        FROM (SELECT proyecto_id, estado, count(*) AS lotes
                              FROM comercial.lotes
                              GROUP BY proyecto_id, estado) AS l
                        JOIN compartido.proyectos p ON p.id = l.proyecto_id
                        GROUP BY p.id
                        ORDER BY p.nombre COLLATE "C"
                        """)
                .query(new SimplePropertyRowMapper<>(LotesDeProyecto.class))
                .list();
    }
}
