package pe.jcc.crm.user;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.util.function.UnaryOperator;

/** The door of the roles: what people may do, as data. */
@Service
@Transactional
public class Roles {

    /** Of whom nobody gives another. */
    public static final String DE_TODOS = Rol.USUARIO;

    private static final String ROLES = "crm.roles r";

    private final RolRepository repository;
    private final UserRepository users;
    private final CuentasVigentes vigentes;
    private final JdbcClient jdbc;

    Roles(
            RolRepository repository,
            UserRepository users,
            CuentasVigentes vigentes,
            JdbcClient jdbc) {
        this.repository = repository;
        this.users = users;
        this.vigentes = vigentes;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean existe(String nombre) {
        return repository.existsById(nombre);
    }

    public RolDetalle crear(DatosDeRol datos) {
        repository.saveAndFlush(new Rol(datos));
        return detalle(datos.nombre());
    }

    public RolDetalle cambiar(String nombre, VersionVista vista, UnaryOperator<DatosDeRol> cambio) {
        var rol = repository.tomar(nombre);
        vista.comprobar(rol.version());
        rol.cambiar(cambio.apply(rol.datos()));
        repository.saveAndFlush(rol);
        vigentes.olvidarTodas();
        return detalle(nombre);
    }

    public void eliminar(String nombre, VersionVista vista) {
        var rol = repository.tomar(nombre);
        vista.comprobar(rol.version());
        rol.comprobarQuePuedeIrse();
        if (users.tieneRol(nombre)) {
            throw new Conflicto(Frase.de("rol.en_uso", nombre));
        }
        repository.delete(rol);
        repository.flush();
    }

    @Transactional(readOnly = true)
    public Pagina<RolDetalle> lista(Tramo tramo) {
        return new Lista(RolDetalle.COLUMNAS, ROLES, "r.nombre COLLATE \"C\"")
                .pagina(jdbc, tramo, RolDetalle::leer);
    }

    @Transactional(readOnly = true)
    public RolDetalle detalle(String nombre) {
        return jdbc.sql("SELECT " + RolDetalle.COLUMNAS + " FROM " + ROLES + " WHERE r.nombre = ?")
                .param(nombre)
                .query(RolDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }
}
