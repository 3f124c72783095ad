package pe.jcc.crm.user;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** The door of the users. */
@Service
public class Users {

    private final UserRepository repository;
    private final PasswordEncoder codificador;
    private final Clock reloj;
    private final Supplier<String> claveDeNadie;

    Users(UserRepository repository, PasswordEncoder codificador, Clock reloj) {
        this.repository = repository;
        this.codificador = codificador;
        this.reloj = reloj;
        this.claveDeNadie = SingletonSupplier.of(() -> codificador.encode(""));
    }

    public boolean hayAlguno() {
        return repository.hayAlguno();
    }

    public void crear(String username, String clave) {
        repository.save(new User(username, codificador.encode(clave), "ADMIN", reloj.instant()));
    }

    /**
     * The account, when name and password are right and it is active; an unknown name takes as long as a known one.
     * No transaction: hashing takes long, and holds no connection meanwhile.
     */
    public Optional<Cuenta> identificar(String username, String clave) {
        var user = repository.findByUsername(username);
        boolean correcta =
                codificador.matches(clave, user.map(User::password).orElseGet(claveDeNadie));
        return user.filter(_ -> correcta).filter(User::activo).map(User::cuenta);
    }

    /** The account with that id, while it is active. */
    public Optional<Cuenta> activa(long id) {
        return repository.findById(id).filter(User::activo).map(User::cuenta);
    }
}
