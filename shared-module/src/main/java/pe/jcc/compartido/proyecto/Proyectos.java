package pe.jcc.compartido.proyecto;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.util.List;

/** The door of the proyectos. */
@Service
public class Proyectos {

    private final JdbcClient jdbc;

    Proyectos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of those that sell today. */
    public List<String> activos() {
        return jdbc.sql("SELECT nombre FROM compartido.proyectos WHERE activo ORDER BY nombre")
                .query((fila, _) -> fila.getString(1))
                .list();
    }
}
