package pe.jcc.crm.user;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The door of those who log in: who they are, and until when. */
@Service
public class Cuentas {

    private final JdbcClient jdbc;
    private final PasswordEncoder codificador;
    private final CuentasVigentes vigentes;
    private final Clock reloj;
    private final Supplier<String> claveDeNadie;

    Cuentas(JdbcClient jdbc, PasswordEncoder codificador, CuentasVigentes vigentes, Clock reloj) {
        this.jdbc = jdbc;
        this.codificador = codificador;
        this.vigentes = vigentes;
        this.reloj = reloj;
        this.claveDeNadie = SingletonSupplier.of(() -> codificador.encode(""));
    }

    /**
     * The account, when name and password are right, it is active, and its password was not changed meanwhile. No
     * transaction: hashing takes long, and holds no connection.
     */
    public Optional<Cuenta> identificar(String username, String clave) {
        var credencial = buscar(username);
        var correcta =
                credencial
                        .map(Credencial::hashes)
                        .orElseGet(() -> Stream.of(claveDeNadie.get()))
                        .filter(hash -> codificador.matches(clave, hash))
                        .findFirst();
        if (credencial.isEmpty() || correcta.isEmpty()) {
            return Optional.empty();
        }
        var cuenta =
                vigentes.leer(credencial.get().id())
                        .filter(ahora -> ahora.generacion() == credencial.get().generacion());
        cuenta.ifPresent(_ -> ingreso(credencial.get(), correcta.get(), clave));
        return cuenta;
    }

    /** The account with that id, while it is active; as it was some seconds ago, at most. */
    public Optional<Cuenta> vigente(long id) {
        return vigentes.recordada(id);
    }

    /** The account with that id as it is now, while it is active. */
    public Optional<Cuenta> actual(long id) {
        return vigentes.leer(id);
    }

    /** One session, or token, is over before its time. */
    @Transactional
    public void cerrarSesion(long id, String jti, Instant expira) {
        jdbc.sql("DELETE FROM crm.sesiones_cerradas WHERE user_id = ? AND expira < ?")
                .params(id, ahora())
                .update();
        jdbc.sql(
                        "INSERT INTO crm.sesiones_cerradas (jti, user_id, expira) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(jti, id, expira.atZone(reloj.getZone()).toOffsetDateTime())
                .update();
        vigentes.olvidar(id);
    }

    /** An old system's hash gives way to the platform's own, and of two passwords the one that was right stays. */
    private void ingreso(Credencial credencial, String hash, String clave) {
        boolean comoSiempre =
                credencial.passwordAnterior() == null && !codificador.upgradeEncoding(hash);
        jdbc.sql(
                        """
                        UPDATE crm.users
                        SET ultimo_ingreso = :ahora, password = :nuevo, password_anterior = NULL, version = version + :cambio
                        WHERE id = :id AND password = :visto
                        """)
                .param("ahora", ahora())
                .param("nuevo", comoSiempre ? hash : codificador.encode(clave))
                .param("cambio", comoSiempre ? 0 : 1)
                .param("id", credencial.id())
                .param("visto", credencial.password())
                .update();
    }

    private Optional<Credencial> buscar(String username) {
        return jdbc.sql(
                        "SELECT id, password, password_anterior, generacion FROM crm.users WHERE username = ? AND activo")
                .param(username)
                .query(Credencial::leer)
                .optional();
    }

    private OffsetDateTime ahora() {
        return OffsetDateTime.now(reloj);
    }

    private record Credencial(
            long id, String password, @Nullable String passwordAnterior, int generacion) {

        static Credencial leer(ResultSet fila, int numero) throws SQLException {
            return new Credencial(
                    fila.getLong("id"),
                    fila.getString("password"),
                    fila.getString("password_anterior"),
                    fila.getInt("generacion"));
        }

        Stream<String> hashes() {
            return Stream.of(password, passwordAnterior).flatMap(Stream::ofNullable);
        }
    }
}
