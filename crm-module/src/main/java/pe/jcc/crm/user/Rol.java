package pe.jcc.crm.user;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.Permiso;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What its users may do on the platform. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "crm", name = "roles")
class Rol {

    /** May everything, always. */
    static final String ADMIN = "ADMIN";

    /** What somebody is made who is made nothing else. */
    static final String USUARIO = "USUARIO";

    @Id private String nombre;
    @Version private @Nullable Long version;
    private String descripcion;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> permisos;

    Rol(DatosDeRol datos) {
        this.nombre = datos.nombre();
        this.descripcion = datos.descripcion();
        this.permisos = codigos(datos.permisos());
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Rol() {}

    /** The name stays: users are called after it. */
    void cambiar(DatosDeRol datos) {
        if (nombre.equals(ADMIN)) {
            throw new Conflicto(Frase.de("rol.admin_no_cambia"));
        }
        descripcion = datos.descripcion();
        permisos = codigos(datos.permisos());
    }

    void comprobarQuePuedeIrse() {
        if (nombre.equals(ADMIN) || nombre.equals(USUARIO)) {
            throw new Conflicto(Frase.de("rol.no_se_va", nombre));
        }
    }

    DatosDeRol datos() {
        return new DatosDeRol(nombre, descripcion, leer(permisos));
    }

    @Nullable Long version() {
        return version;
    }

    /** The permissions of those codes; a code that no address asks for any more is none. */
    static Set<Permiso> leer(Collection<String> codigos) {
        return codigos.stream()
                .flatMap(codigo -> Opcion.de(Permiso.class, codigo).stream())
                .filter(Permiso::concedible)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permiso.class)));
    }

    private static List<String> codigos(Set<Permiso> permisos) {
        return permisos.stream().map(Opcion::codigo).sorted().toList();
    }
}
