package pe.jcc.comercial.actividad;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Codigo;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.util.function.UnaryOperator;

/** The door of the actividades. */
@Service
@Transactional
public class Actividades {

    private static final String LAS_ULTIMAS =
            """
            a.fecha_actividad DESC, asesor.nombre_asesor COLLATE "C", length(a.id_actividad), a.id_actividad\
            """;

    private final ActividadRepository repository;
    private final JdbcClient jdbc;

    Actividades(ActividadRepository repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    public ActividadDetalle crear(DatosDeActividad datos) {
        var id = Codigo.ACTIVIDAD.de(repository.siguiente());
        repository.saveAndFlush(new Actividad(id, datos));
        return detalle(id);
    }

    public ActividadDetalle cambiar(
            String id, VersionVista vista, UnaryOperator<DatosDeActividad> cambio) {
        var actividad = bloqueada(id, vista);
        actividad.cambiar(cambio);
        repository.saveAndFlush(actividad);
        return detalle(id);
    }

    public void eliminar(String id, VersionVista vista) {
        repository.delete(bloqueada(id, vista));
        repository.flush();
    }

    /**
     * Whoever of them has no actividad of that day gets one, and one only, however many ask at once. In the order of
     * their ids, so that nobody waits for each other; the code is written as {@link Codigo#ACTIVIDAD} is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void asegurar(Jornada jornada) {
        jdbc.sql(
                        """
                        INSERT INTO comercial.actividades
                            (id_actividad, version, fecha_actividad, asesor, datos_captados_opc, llamadas_realizadas, de_oficio)
                        SELECT 'ACT' || lpad(numero, greatest(5, length(numero)), '0'), 0, dia, quien, 0, 0, true
                        FROM (
                            SELECT quien, dia, nextval('comercial.actividades_seq')::text AS numero
                            FROM unnest(CAST(:asesores AS text[])) AS quien, CAST(:dia AS date) AS dia
                            WHERE NOT EXISTS (
                                SELECT FROM comercial.actividades WHERE asesor = quien AND fecha_actividad = dia)
                            ORDER BY quien) sin_ella
                        ON CONFLICT DO NOTHING
                        """)
                .param("asesores", jornada.asesores().toArray(String[]::new))
                .param("dia", jornada.dia())
                .update();
    }

    @Transactional(readOnly = true)
    public Pagina<ActividadDetalle> lista(ActividadFiltro filtro, Tramo tramo) {
        return new Lista(ActividadDetalle.COLUMNAS, ActividadDetalle.DESDE, LAS_ULTIMAS)
                .porClave("a.id_actividad")
                .donde("a.fecha_actividad >= :v", filtro.desde())
                .donde("a.fecha_actividad <= :v", filtro.hasta())
                .contiene(filtro.asesorNombre(), "asesor.nombre_asesor")
                .pagina(jdbc, tramo, ActividadDetalle::leer);
    }

    @Transactional(readOnly = true)
    public ActividadDetalle detalle(String id) {
        return jdbc.sql(
                        "SELECT %s FROM %s WHERE a.id_actividad = ?"
                                .formatted(ActividadDetalle.COLUMNAS, ActividadDetalle.DESDE))
                .param(id)
                .query(ActividadDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    private Actividad bloqueada(String id, VersionVista vista) {
        var actividad = repository.findByIdActividad(id).orElseThrow(NoExiste::new);
        actividad.comprobar(vista);
        return actividad;
    }
}
