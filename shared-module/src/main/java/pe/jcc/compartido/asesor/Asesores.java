package pe.jcc.compartido.asesor;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Codigo;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The door of the asesores. */
@Service
@Transactional
public class Asesores {

    private static final String POR_NOMBRE =
            "a.nombre_asesor COLLATE \"C\", length(a.id_asesor), a.id_asesor";

    private final AsesorRepository repository;
    private final JdbcClient jdbc;
    private final Clock reloj;

    Asesores(AsesorRepository repository, JdbcClient jdbc, Clock reloj) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    public AsesorDetalle crear(DatosDeAsesor datos) {
        var id = Codigo.ASESOR.de(repository.siguiente());
        repository.saveAndFlush(new Asesor(id, datos, reloj.instant()));
        return detalle(id);
    }

    /** Registers an asesor who starts today, and answers the new id. */
    public String registrar(String nombre) {
        return crear(DatosDeAsesor.de(nombre, LocalDate.now(reloj))).idAsesor();
    }

    public AsesorDetalle cambiar(
            String id, VersionVista vista, UnaryOperator<DatosDeAsesor> cambio) {
        var asesor = bloqueado(id, vista);
        asesor.cambiar(cambio);
        repository.saveAndFlush(asesor);
        return detalle(id);
    }

    /**
     * Who named them (presencias, users, asesores whom they brought) names nobody then; their actividades go with
     * them.
     */
    public void eliminar(String id, VersionVista vista) {
        repository.delete(bloqueado(id, vista));
        repository.flush();
    }

    @Transactional(readOnly = true)
    public Pagina<AsesorDetalle> lista(AsesorFiltro filtro, Tramo tramo) {
        return new Lista(AsesorDetalle.COLUMNAS, AsesorDetalle.DESDE, POR_NOMBRE)
                .contiene(filtro.nombre(), "a.nombre_asesor")
                .pagina(jdbc, tramo, AsesorDetalle::leer);
    }

    @Transactional(readOnly = true)
    public AsesorDetalle detalle(String id) {
        return jdbc.sql(
                        "SELECT "
                                + AsesorDetalle.COLUMNAS
                                + " FROM "
                                + AsesorDetalle.DESDE
                                + " WHERE a.id_asesor = ?")
                .param(id)
                .query(AsesorDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    /** Those whose name or id contains the text, by name; at most so many. */
    @Transactional(readOnly = true)
    public List<AsesorElegible> elegibles(String texto, int maximo) {
        return new Lista("a.id_asesor, a.nombre_asesor", "compartido.asesores a", POR_NOMBRE)
                .contiene(texto, "a.nombre_asesor", "a.id_asesor")
                .primeras(jdbc, maximo, AsesorElegible::leer);
    }

    /** All of them, by name. */
    @Transactional(readOnly = true)
    public List<AsesorElegible> elegibles() {
        return jdbc.sql(
                        "SELECT a.id_asesor, a.nombre_asesor FROM compartido.asesores a ORDER BY "
                                + POR_NOMBRE)
                .query(AsesorElegible::leer)
                .list();
    }

    @Transactional(readOnly = true)
    public boolean existe(String id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM compartido.asesores WHERE id_asesor = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Nobody but the asesor of that id, if any, has the dni; an empty one is nobody's. */
    @Transactional(readOnly = true)
    public boolean dniLibre(String dni, @Nullable String deQuien) {
        return jdbc.sql(
                        """
                        SELECT NOT EXISTS (SELECT FROM compartido.asesores
                        WHERE dni = :dni AND dni <> '' AND id_asesor IS DISTINCT FROM CAST(:id AS text))
                        """)
                .param("dni", dni)
                .param("id", deQuien)
                .query(Boolean.class)
                .single();
    }

    /**
     * The id of the asesor that a text names, by id or by name (accents, case and spaces do not matter); empty when
     * it fits nobody, or more than one.
     */
    @Transactional(readOnly = true)
    public Optional<String> resolver(String idONombre) {
        var ids = repository.llamados(idONombre);
        return ids.size() == 1 || ids.contains(idONombre)
                ? Optional.of(ids.getFirst())
                : Optional.empty();
    }

    /** Those whose names are like that one, the likest first; at most so many. */
    @Transactional(readOnly = true)
    public List<AsesorParecido> parecidos(String nombre, int maximo) {
        return jdbc.sql(AsesorParecido.CONSULTA)
                .param("nombre", nombre)
                .param("maximo", maximo)
                .query(AsesorParecido::leer)
                .list();
    }

    private Asesor bloqueado(String id, VersionVista vista) {
        var asesor = repository.findByIdAsesor(id).orElseThrow(NoExiste::new);
        asesor.comprobar(vista);
        return asesor;
    }
}
