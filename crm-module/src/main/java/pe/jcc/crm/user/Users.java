package pe.jcc.crm.user;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.time.Clock;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The door of the users: those that the CRM shows, and all of them for an ADMIN. */
@Service
@Transactional
public class Users {

    private static final String POR_NOMBRE = "u.username COLLATE \"C\", u.id";

    private static final String[] BUSCADOS = {
        "u.username", "u.first_name", "u.last_name", "u.email"
    };

    private final UserRepository repository;
    private final RolRepository roles;
    private final CuentasVigentes vigentes;
    private final PasswordEncoder codificador;
    private final TransactionOperations transaccion;
    private final JdbcClient jdbc;
    private final Clock reloj;

    Users(
            UserRepository repository,
            RolRepository roles,
            CuentasVigentes vigentes,
            PasswordEncoder codificador,
            TransactionOperations transaccion,
            JdbcClient jdbc,
            Clock reloj) {
        this.repository = repository;
        this.roles = roles;
        this.vigentes = vigentes;
        this.codificador = codificador;
        this.transaccion = transaccion;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    @Transactional(readOnly = true)
    public boolean hayAlguno() {
        return repository.hayAlguno();
    }

    /** Hashing takes long: it holds no connection meanwhile, unless the caller has one. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public UsuarioDetalle crear(DatosDeUser datos, String clave) {
        var user = new User(datos, codificador.encode(clave), reloj.instant());
        return Objects.requireNonNull(
                transaccion.execute(_ -> usuario(repository.saveAndFlush(user).id())));
    }

    /** The first of all: an ADMIN who is not of the CRM. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void crearAdmin(String username, String clave) {
        crear(new DatosDeUser(username, "", "", "", null, Rol.ADMIN, null, true), clave);
    }

    /** Somebody who administers is left. */
    public UsuarioDetalle cambiar(long id, VersionVista vista, UnaryOperator<DatosDeUser> cambio) {
        roles.tomar(Rol.ADMIN);
        var user = repository.tomar(id);
        vista.comprobar(user.version());
        boolean administraba = user.administra();
        user.cambiar(cambio.apply(user.datos()));
        repository.saveAndFlush(user);
        if (administraba && !user.administra() && repository.activosDeRol(Rol.ADMIN) == 0) {
            throw new Conflicto(Frase.de("usuario.ultimo_admin"));
        }
        vigentes.olvidar(id);
        return usuario(id);
    }

    /** Puts a new password, and ends the sessions that the old one opened. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void ponerClave(long id, String clave) {
        var hash = codificador.encode(clave);
        transaccion.executeWithoutResult(
                _ -> {
                    repository.tomar(id).ponerClave(hash);
                    vigentes.olvidar(id);
                });
    }

    /** The same by somebody who just proved the old one, unless it was changed since. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Cuenta cambiarClave(Cuenta probada, String clave) {
        var hash = codificador.encode(clave);
        return Objects.requireNonNull(
                transaccion.execute(
                        _ -> {
                            var user = repository.tomar(probada.id());
                            user.cambiarClave(probada.generacion(), hash);
                            repository.saveAndFlush(user);
                            vigentes.olvidar(probada.id());
                            return vigentes.leer(probada.id()).orElseThrow(NoExiste::new);
                        }));
    }

    public void cerrarSesiones(long id) {
        repository.tomar(id).cerrarSesiones();
        vigentes.olvidar(id);
    }

    /** Those of the CRM. */
    @Transactional(readOnly = true)
    public Pagina<UserResumen> lista(UserFiltro filtro, Tramo tramo) {
        return new Lista(UserResumen.columnas("u"), UserResumen.DESDE, POR_NOMBRE)
                .donde("u.rol = :v", filtro.rol())
                .busqueda(filtro.search(), BUSCADOS)
                .ordenada(filtro.ordering(), UserResumen.ORDENES)
                .pagina(jdbc, tramo, UserResumen::leer);
    }

    @Transactional(readOnly = true)
    public UserResumen detalle(long id) {
        return jdbc.sql(
                        "SELECT "
                                + UserResumen.columnas("u")
                                + " FROM "
                                + UserResumen.DESDE
                                + " WHERE u.id = ?")
                .param(id)
                .query(UserResumen::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    /** All of them. */
    @Transactional(readOnly = true)
    public Pagina<UsuarioDetalle> usuarios(UsuarioFiltro filtro, Tramo tramo) {
        return new Lista(UsuarioDetalle.COLUMNAS, "crm.users u", POR_NOMBRE)
                .donde("u.rol_acceso = :v", filtro.rolAcceso())
                .donde("u.activo = :v", filtro.activo())
                .busqueda(filtro.search(), BUSCADOS)
                .ordenada(filtro.ordering(), UserResumen.ORDENES)
                .pagina(jdbc, tramo, UsuarioDetalle::leer);
    }

    @Transactional(readOnly = true)
    public UsuarioDetalle usuario(long id) {
        return jdbc.sql("SELECT " + UsuarioDetalle.COLUMNAS + " FROM crm.users u WHERE u.id = ?")
                .param(id)
                .query(UsuarioDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    @Transactional(readOnly = true)
    public boolean existe(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM crm.users WHERE id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Nobody else books that user until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void esperarTurno(long id) {
        jdbc.sql("SELECT id FROM crm.users WHERE id = ? FOR NO KEY UPDATE")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /** Nobody but the user of that id, if any, has the username. */
    @Transactional(readOnly = true)
    public boolean usernameLibre(String username, @Nullable Long deQuien) {
        return libre("username", username, deQuien);
    }

    /** Nobody but the user of that id, if any, is that asesor. */
    @Transactional(readOnly = true)
    public boolean asesorLibre(String asesorId, @Nullable Long deQuien) {
        return libre("asesor_id", asesorId, deQuien);
    }

    private boolean libre(String columna, String valor, @Nullable Long deQuien) {
        return jdbc.sql(
                        "SELECT NOT EXISTS (SELECT FROM crm.users WHERE "
                                + columna
                                + " = :valor AND id IS DISTINCT FROM CAST(:id AS bigint))")
                .param("valor", valor)
                .param("id", deQuien)
                .query(Boolean.class)
                .single();
    }
}
