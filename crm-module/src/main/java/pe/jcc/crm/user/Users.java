package pe.jcc.crm.user;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.time.Clock;
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
    private final JdbcClient jdbc;
    private final Clock reloj;

    Users(
            UserRepository repository,
            RolRepository roles,
            CuentasVigentes vigentes,
            PasswordEncoder codificador,
            JdbcClient jdbc,
            Clock reloj) {
        this.repository = repository;
        this.roles = roles;
        this.vigentes = vigentes;
        this.codificador = codificador;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    @Transactional(readOnly = true)
    public boolean hayAlguno() {
        return repository.hayAlguno();
    }

    public long crear(DatosDeUser datos, String clave) {
        var user = new User(datos, codificador.encode(clave), reloj.instant());
        return repository.save(user).id();
    }

    /** The first of all: an ADMIN who is not of the CRM. */
    public void crearAdmin(String username, String clave) {
        crear(new DatosDeUser(username, "", "", "", null, Rol.ADMIN, null, true), clave);
    }

    public void cambiar(long id, VersionVista vista, UnaryOperator<DatosDeUser> cambio) {
        roles.tomar(Rol.ADMIN);
        var user = repository.tomar(id);
        vista.comprobar(user.version());
        boolean administraba = user.administra();
        user.cambiar(cambio.apply(user.datos()));
        if (administraba && !user.administra() && repository.activosDeRol(Rol.ADMIN) == 0) {
            throw new Conflicto(Frase.de("usuario.ultimo_admin"));
        }
        vigentes.olvidar(id);
    }

    /** Puts a new password, and ends the sessions that the old one opened. */
    public void ponerClave(long id, String clave) {
        repository.tomar(id).ponerClave(codificador.encode(clave));
        vigentes.olvidar(id);
    }

    public void cerrarSesiones(long id) {
        repository.tomar(id).cerrarSesiones();
        vigentes.olvidar(id);
    }

    /** Those of the CRM. */
    @Transactional(readOnly = true)
    public Pagina<UserResumen> lista(UserFiltro filtro, Tramo tramo) {
        return new Lista(UserResumen.COLUMNAS, UserResumen.DESDE, POR_NOMBRE)
                .donde("u.rol = :v", filtro.rol())
                .busqueda(filtro.search(), BUSCADOS)
                .ordenada(filtro.ordering(), UserResumen.ORDENES)
                .pagina(jdbc, tramo, UserResumen::leer);
    }

    @Transactional(readOnly = true)
    public UserResumen detalle(long id) {
        return jdbc.sql(
                        "SELECT "
                                + UserResumen.COLUMNAS
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
}
