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
    private String firstName = "";
    private String lastName = "";
    private String email = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Rol rol;

    private String rolAcceso;
    private boolean activo = true;
    private int generacion;
    private Instant fechaCreacion;

    User(String username, String password, String rolAcceso, Instant ahora) {
        this.username = username;
        this.password = password;
        this.rolAcceso = rolAcceso;
        this.fechaCreacion = ahora;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected User() {}

    String password() {
        return password;
    }

    boolean activo() {
        return activo;
    }

    Cuenta cuenta() {
        return new Cuenta(Objects.requireNonNull(id), username);
    }
}
