package pe.jcc.crm.user;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import pe.jcc.compartido.Permiso;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts of those who are at work, remembered for some seconds: every request asks for one. */
@Component
class CuentasVigentes {

    /** What another instance changed is known after this time at the latest. */
    static final Duration MEMORIA = Duration.ofSeconds(20);

    private static final int MAXIMO = 10_000;

    private static final String CUENTA =
            """
            SELECT u.id, u.username, u.email, u.generacion, u.rol_acceso, r.permisos, o.id AS opc_profile_id,
                   ARRAY(SELECT s.jti FROM crm.sesiones_cerradas s WHERE s.user_id = u.id) AS cerradas
            FROM crm.users u
            JOIN crm.roles r ON r.nombre = u.rol_acceso
            LEFT JOIN crm.opc_personnel o ON o.user_id = u.id
            WHERE u.id = ? AND u.activo
            """;

    private final JdbcClient jdbc;
    private final LoadingCache<Long, Optional<Cuenta>> recordadas;

    CuentasVigentes(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.recordadas =
                Caffeine.newBuilder()
                        .maximumSize(MAXIMO)
                        .expireAfterWrite(MEMORIA)
                        .build(this::leer);
    }

    Optional<Cuenta> recordada(long id) {
        return recordadas.get(id);
    }

    Optional<Cuenta> leer(long id) {
        return jdbc.sql(CUENTA).param(id).query(CuentasVigentes::cuenta).optional();
    }

    /** Once the transaction has committed, here at once. */
    void olvidar(long id) {
        alConfirmar(() -> recordadas.invalidate(id));
    }

    void olvidarTodas() {
        alConfirmar(recordadas::invalidateAll);
    }

    private static void alConfirmar(Runnable olvido) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        olvido.run();
                    }
                });
    }

    private static Cuenta cuenta(ResultSet fila, int numero) throws SQLException {
        return new Cuenta(
                fila.getLong("id"),
                fila.getString("username"),
                fila.getString("email"),
                fila.getObject("opc_profile_id", Long.class),
                permisos(fila.getString("rol_acceso"), textos(fila.getArray("permisos"))),
                fila.getInt("generacion"),
                Set.copyOf(textos(fila.getArray("cerradas"))));
    }

    private static Set<Permiso> permisos(String rol, List<String> codigos) {
        if (rol.equals(Rol.ADMIN)) {
            return EnumSet.allOf(Permiso.class);
        }
        var permisos = Rol.leer(codigos);
        permisos.add(Permiso.CUENTA_PROPIA);
        return permisos;
    }

    private static List<String> textos(Array arreglo) throws SQLException {
        return List.of((String[]) arreglo.getArray());
    }
}
