package pe.jcc.crm.user;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;

import java.time.Instant;
import java.util.Objects;

/** Somebody who may log in. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "crm", name = "users")
class User {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = "crm", sequenceName = "users_seq", allocationSize = 1)
    private @Nullable Long id;

    @Version private @Nullable Long version;
    private String username;
    private String password;

    /** The password of the other old system, until the first login says which of both it is. */
    private @Nullable String passwordAnterior;

    private String firstName;
    private String lastName;
    private String email;

    @Enumerated(EnumType.STRING)
    private @Nullable RolEnCrm rol;

    private String rolAcceso;
    private @Nullable String asesorId;
    private boolean activo;

    /** Sessions and tokens of an earlier generation are over. */
    private int generacion;

    private Instant fechaCreacion;

    User(DatosDeUser datos, String hash, Instant ahora) {
        this.fechaCreacion = ahora;
        this.password = hash;
        tomar(datos);
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected User() {}

    /** Who is deactivated is out at once. */
    void cambiar(DatosDeUser datos) {
        boolean estaba = activo;
        tomar(datos);
        if (estaba && !activo) {
            cerrarSesiones();
        }
    }

    /** A new password ends what was opened with the old one. */
    void ponerClave(String hash) {
        password = hash;
        passwordAnterior = null;
        cerrarSesiones();
    }

    void cambiarClave(int generacionVista, String hash) {
        if (generacion != generacionVista) {
            throw new Conflicto(Frase.de("clave.cambio_antes"));
        }
        ponerClave(hash);
    }

    void cerrarSesiones() {
        generacion++;
    }

    boolean administra() {
        return activo && rolAcceso.equals(Rol.ADMIN);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    @Nullable Long version() {
        return version;
    }

    DatosDeUser datos() {
        return new DatosDeUser(
                username, firstName, lastName, email, rol, rolAcceso, asesorId, activo);
    }

    private void tomar(DatosDeUser datos) {
        username = datos.username();
        firstName = datos.firstName();
        lastName = datos.lastName();
        email = datos.email();
        rol = datos.rol();
        rolAcceso = datos.rolAcceso();
        asesorId = datos.asesorId();
        activo = datos.activo();
    }
}
