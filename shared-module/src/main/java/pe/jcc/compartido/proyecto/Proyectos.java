package pe.jcc.compartido.proyecto;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The door of the proyectos. */
@Service
@Transactional
public class Proyectos {

    private static final String COLUMNAS =
            "p.id, p.nombre, p.moneda, p.ubicacion, p.etapas, p.activo, p.version";

    private static final Map<String, String> ORDENES =
            Map.of(
                    "id", "p.id",
                    "nombre", "p.nombre COLLATE \"C\"",
                    "moneda", "p.moneda",
                    "ubicacion", "p.ubicacion COLLATE \"C\"",
                    "etapas", "p.etapas",
                    "activo", "p.activo");

    private final ProyectoRepository repository;
    private final JdbcClient jdbc;

    Proyectos(ProyectoRepository repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    public ProyectoDetalle crear(DatosDeProyecto datos) {
        return detalle(repository.saveAndFlush(new Proyecto(datos)).id());
    }

    public ProyectoDetalle cambiar(
            long id, VersionVista vista, UnaryOperator<DatosDeProyecto> cambio) {
        var proyecto = bloqueado(id, vista);
        proyecto.cambiar(cambio);
        repository.saveAndFlush(proyecto);
        return detalle(id);
    }

    public void eliminar(long id, VersionVista vista) {
        repository.delete(bloqueado(id, vista));
        repository.flush();
    }

    @Transactional(readOnly = true)
    public Pagina<ProyectoDetalle> lista(ProyectoFiltro filtro, Tramo tramo) {
        return new Lista(COLUMNAS, "compartido.proyectos p", "p.nombre COLLATE \"C\", p.id")
                .donde("p.moneda = :v", filtro.moneda())
                .donde("p.activo = :v", filtro.activo())
                .busqueda(filtro.busqueda(), "p.nombre", "p.ubicacion")
                .ordenada(filtro.orden(), ORDENES)
                .pagina(jdbc, tramo, ProyectoDetalle::leer);
    }

    @Transactional(readOnly = true)
    public ProyectoDetalle detalle(long id) {
        return jdbc.sql("SELECT " + COLUMNAS + " FROM compartido.proyectos p WHERE p.id = ?")
                .param(id)
                .query(ProyectoDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    /**
     * The proyecto of that name, exactly so written, or else as people write it (accents, case and spaces do not
     * matter); empty when it fits none, or more than one.
     */
    @Transactional(readOnly = true)
    public Optional<ProyectoDetalle> llamado(String nombre) {
        var hallados =
                jdbc.sql(
                                """
                                SELECT %s FROM compartido.proyectos p
                                WHERE compartido.llano(p.nombre) = compartido.llano(:nombre)
                                ORDER BY p.nombre <> :nombre
                                LIMIT 2
                                """
                                        .formatted(COLUMNAS))
                        .param("nombre", nombre)
                        .query(ProyectoDetalle::leer)
                        .list();
        return hallados.size() == 1
                        || (!hallados.isEmpty() && hallados.getFirst().nombre().equals(nombre))
                ? Optional.of(hallados.getFirst())
                : Optional.empty();
    }

    /** No proyecto but the one of that id, if any, is so called. */
    @Transactional(readOnly = true)
    public boolean nombreLibre(String nombre, @Nullable Long deCual) {
        return jdbc.sql(
                        """
                        SELECT NOT EXISTS (SELECT FROM compartido.proyectos
                        WHERE nombre = :nombre AND id IS DISTINCT FROM CAST(:id AS bigint))
                        """)
                .param("nombre", nombre)
                .param("id", deCual)
                .query(Boolean.class)
                .single();
    }

    /** The names of those that sell today. */
    @Transactional(readOnly = true)
    public List<String> activos() {
        return jdbc.sql("SELECT nombre FROM compartido.proyectos WHERE activo ORDER BY nombre")
                .query((fila, _) -> fila.getString(1))
                .list();
    }

    private Proyecto bloqueado(long id, VersionVista vista) {
        var proyecto = repository.findById(id).orElseThrow(NoExiste::new);
        proyecto.comprobar(vista);
        return proyecto;
    }
}
