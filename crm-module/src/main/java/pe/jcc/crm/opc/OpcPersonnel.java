package pe.jcc.crm.opc;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The door of the OPC people. */
@Service
@Transactional
public class OpcPersonnel {

    private static final String POR_NOMBRE = "o.nombre COLLATE \"C\", o.id";

    private static final String[] BUSCADOS = {
        "o.nombre", "o.telefono", "o.email", "o.rol", "o_s.nombre", "o_u.username"
    };

    private final OpcPersonRepository repository;
    private final JdbcClient jdbc;

    OpcPersonnel(OpcPersonRepository repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    public OpcPersonDetalle crear(DatosDeOpcPerson datos) {
        return detalle(repository.saveAndFlush(new OpcPerson(datos)).id());
    }

    public OpcPersonDetalle cambiar(
            long id, VersionVista vista, UnaryOperator<DatosDeOpcPerson> cambio) {
        var persona = bloqueada(id, vista);
        persona.cambiar(cambio);
        repository.saveAndFlush(persona);
        return detalle(id);
    }

    /** Whom they led is led by nobody then. */
    public void eliminar(long id, VersionVista vista) {
        repository.delete(bloqueada(id, vista));
        repository.flush();
    }

    @Transactional(readOnly = true)
    public Pagina<OpcPersonDetalle> lista(OpcFiltro filtro, Tramo tramo) {
        return new Lista(OpcPersonDetalle.columnas("o"), OpcPersonDetalle.DESDE, POR_NOMBRE)
                .donde("o.rol = :v", filtro.rol())
                .donde("o.supervisor_id = :v", filtro.supervisor())
                .busqueda(filtro.search(), BUSCADOS)
                .ordenada(filtro.ordering(), OpcPersonDetalle.ORDENES)
                .pagina(jdbc, tramo, OpcPersonDetalle::leer);
    }

    @Transactional(readOnly = true)
    public OpcPersonDetalle detalle(long id) {
        return jdbc.sql(
                        "SELECT "
                                + OpcPersonDetalle.columnas("o")
                                + " FROM "
                                + OpcPersonDetalle.DESDE
                                + " WHERE o.id = ?")
                .param(id)
                .query(OpcPersonDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    @Transactional(readOnly = true)
    public boolean existe(long id) {
        return hay("id = :id", id);
    }

    /** There is such a person, and they lead others. */
    @Transactional(readOnly = true)
    public boolean esSupervisor(long id) {
        return hay("id = :id AND rol = 'SUPERVISOR'", id);
    }

    /** The user that the person is. */
    @Transactional(readOnly = true)
    public Optional<Long> userDe(long id) {
        return jdbc.sql(
                        "SELECT user_id FROM crm.opc_personnel WHERE id = ? AND user_id IS NOT NULL")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /** What the commercial side knows the person by: the id of the asesor that they are, else their name. */
    @Transactional(readOnly = true)
    public @Nullable String comoAsesor(long id) {
        return jdbc.sql("SELECT coalesce(asesor_id, nombre) FROM crm.opc_personnel WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Nobody but the person of that id, if any, is that user. */
    @Transactional(readOnly = true)
    public boolean userLibre(long user, @Nullable Long deQuien) {
        return jdbc.sql(
                        """
                        SELECT NOT EXISTS (SELECT FROM crm.opc_personnel
                        WHERE user_id = :user AND id IS DISTINCT FROM CAST(:id AS bigint))
                        """)
                .param("user", user)
                .param("id", deQuien)
                .query(Boolean.class)
                .single();
    }

    private boolean hay(String condicion, long id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM crm.opc_personnel WHERE " + condicion + ")")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private OpcPerson bloqueada(long id, VersionVista vista) {
        var persona = repository.findById(id).orElseThrow(NoExiste::new);
        persona.comprobar(vista);
        return persona;
    }
}
