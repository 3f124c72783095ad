package pe.jcc.api.error;

import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a database that is away, stopping or overloaded from a bug of ours: then the same request may come again. */
public final class BaseAusente {

    /** Classes of SQLSTATE: connection, rolled back, resources, operator intervention, system. */
    private static final Set<String> CLASES = Set.of("08", "40", "53", "57", "58");

    private BaseAusente() {}

    public static boolean es(Throwable fallo) {
        for (@Nullable Throwable causa = fallo; causa != null; causa = causa.getCause()) {
            switch (causa) {
                case CannotCreateTransactionException _,
                        DataAccessResourceFailureException _,
                        TransientDataAccessException _,
                        TransactionException _,
                        SQLTransientException _,
                        SQLRecoverableException _ -> {
                    return true;
                }
                case SQLException sql when CLASES.contains(clase(sql)) -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static String clase(SQLException sql) {
        var estado = sql.getSQLState();
        return estado == null || estado.length() < 2 ? "" : estado.substring(0, 2);
    }
}
