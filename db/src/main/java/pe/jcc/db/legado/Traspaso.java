package pe.jcc.db.legado;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.SavepointManager;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The parts of the carrying over, one after the other, within the caller's transaction. When one breaks on a row that no
 * rule foresaw, the row is set aside, and the part is tried again without it.
 */
final class Traspaso {

    /** So many rows are set aside in a run; where more of them break, it is not the rows. */
    private static final int INTENTOS = 50;

    private static final Pattern CULPA_DE_FILA = Pattern.compile("2[23].*");

    private static final Logger LOG = LoggerFactory.getLogger(Traspaso.class);

    private final JdbcTemplate jdbc;
    private final SavepointManager puntos;
    private final Culpables culpables;
    private final List<String> partes;
    private final List<Object> antes = new ArrayList<>();
    private final Set<String> vistos = new HashSet<>();

    Traspaso(JdbcTemplate jdbc, SavepointManager puntos, List<String> partes) {
        this.jdbc = jdbc;
        this.puntos = puntos;
        this.partes = partes;
        this.culpables = new Culpables(jdbc, puntos);
    }

    void hacer(Consumer<String> avance) {
        int intentos = 0;
        for (int i = 0; i < partes.size(); i++) {
            avance.accept(partes.get(i));
            antes.subList(i, antes.size()).clear();
            antes.add(puntos.createSavepoint());
            try {
                jdbc.execute(Legado.guion(partes.get(i)));
            } catch (DataAccessException no) {
                if (++intentos > INTENTOS) {
                    throw no;
                }
                int desde = Math.min(i, desdeDonde(i));
                apartar(i, desde, no);
                i = desde - 1;
            }
        }
    }

    /** What is read of ventas and pagos at once is read again. */
    private int desdeDonde(int parte) {
        return Set.of("comercial/cuotas", "comercial/pagos").contains(partes.get(parte))
                ? partes.indexOf("comercial/ventas")
                : parte;
    }

    private void apartar(int parte, int desde, DataAccessException no) {
        var error = error(no).orElseThrow(() -> no);
        puntos.rollbackToSavepoint(antes.get(parte));
        boolean otraVez = !vistos.add(partes.get(parte) + error);
        var culpable = culpables.hallar(partes.get(parte), error, otraVez).orElseThrow(() -> no);
        puntos.rollbackToSavepoint(antes.get(desde));
        LOG.warn("Se aparta {}: {}", culpable, error.getMessage());
        jdbc.queryForObject(
                "SELECT pg_temp.apartar(?::regclass, ?, ?, ?)",
                Long.class,
                culpable.tabla(),
                razon(error),
                frase(error),
                culpable.condicion());
        // What refers to it waits with it.
        partes.stream()
                .filter(Legado.JUICIOS::contains)
                .forEach(juicio -> jdbc.execute(Legado.guion(juicio)));
    }

    private static String razon(ServerErrorMessage error) {
        return Objects.requireNonNullElseGet(
                error.getConstraint(),
                () -> Cuarentena.razon(Objects.requireNonNull(error.getSQLState())).getKey());
    }

    private static String frase(ServerErrorMessage error) {
        return error.getConstraint() == null
                ? Cuarentena.razon(Objects.requireNonNull(error.getSQLState())).getValue() + "."
                : "La plataforma no la admite.";
    }

    /** Of constraints and values, for which a row is to blame; not of a lost connection or a wrong statement. */
    private static Optional<ServerErrorMessage> error(DataAccessException no) {
        return no.getMostSpecificCause() instanceof PSQLException causa
                        && CULPA_DE_FILA.matcher(codigo(causa)).matches()
                ? Optional.ofNullable(causa.getServerErrorMessage())
                : Optional.empty();
    }

    private static String codigo(PSQLException causa) {
        return Objects.requireNonNullElse(causa.getSQLState(), "");
    }
}
