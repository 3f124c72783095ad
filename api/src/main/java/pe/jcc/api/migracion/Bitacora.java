package pe.jcc.api.migracion;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/**
 * What people see of a run, kept where every instance of the platform can read it: what this package logs meanwhile, how
 * far each table is, the report. It has a connection of its own, so that it is heard in the middle of a transaction.
 */
final class Bitacora extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /** So many runs are remembered. */
    private static final int CORRIDAS = 50;

    /** An address of a database, as a driver complains of it. */
    private static final Pattern CLAVE = Pattern.compile("(?i)(password=)[^&\\s]*");

    private static final ScopedValue<Bitacora> ACTUAL = ScopedValue.newInstance();

    private final Logger log = (Logger) LoggerFactory.getLogger(Bitacora.class.getPackageName());
    private final SingleConnectionDataSource conexion;
    private final JdbcClient jdbc;
    private final long corrida;
    private final @Nullable Level nivel;

    /**
     * @param quien who asked for it at the console; null: nobody did
     */
    Bitacora(DataSource base, String pedido, @Nullable String quien) throws SQLException {
        conexion = new SingleConnectionDataSource(base.getConnection(), true);
        jdbc = JdbcClient.create(conexion);
        corrida =
                jdbc.sql(
                                """
                                INSERT INTO comercial.migracion_corridas (pedido, usuario) VALUES (:pedido, :quien)
                                RETURNING id
                                """)
                        .param("pedido", pedido)
                        .param("quien", quien)
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        """
                        DELETE FROM comercial.migracion_corridas
                        WHERE id <= ? AND coalesce(termino, empezo) < now() - interval '1 day'
                        """)
                .param(corrida - CORRIDAS)
                .update();
        nivel = log.getLevel();
        log.setLevel(Level.INFO);
        setContext(log.getLoggerContext());
        start();
        log.addAppender(this);
    }

    /** That of the run that is going on in this thread. */
    static Optional<Bitacora> actual() {
        return ACTUAL.isBound() ? Optional.of(ACTUAL.get()) : Optional.empty();
    }

    /** Does it, and keeps its exit status. */
    int seguir(Callable<Integer> trabajo) throws Exception {
        int resultado = ScopedValue.where(ACTUAL, this).call(trabajo::call);
        anotar(
                """
                UPDATE comercial.migracion_corridas SET (resultado, termino) = (?, clock_timestamp())
                WHERE id = ?
                """,
                resultado,
                corrida);
        return resultado;
    }

    void avanza(String que, long total, long van, Instant empezo) {
        anotar(
                """
                INSERT INTO comercial.migracion_avances (corrida, que, total, van, empezo, dicho)
                VALUES (?, ?, ?, ?, ?, clock_timestamp())
                ON CONFLICT (corrida, que) DO UPDATE
                SET (total, van, empezo, dicho) = (EXCLUDED.total, EXCLUDED.van, EXCLUDED.empezo, EXCLUDED.dicho)
                """,
                corrida,
                que,
                total,
                van,
                OffsetDateTime.ofInstant(empezo, ZoneOffset.UTC));
    }

    /** What cannot be written down of a run does not stop it. */
    private void anotar(String sentencia, Object... datos) {
        try {
            jdbc.sql(sentencia).params(datos).update();
        } catch (DataAccessException no) {
            addWarn("A run of the migration could not be written down", no);
        }
    }

    void informe(String html, String json, long sinExplicar) {
        anotar(
                """
                UPDATE comercial.migracion_corridas
                SET (informe_html, informe_json, sin_explicar) = (?, ?, ?)
                WHERE id = ?
                """,
                html,
                json,
                sinExplicar,
                corrida);
    }

    @Override
    protected void append(ILoggingEvent dicho) {
        jdbc.sql(
                        "INSERT INTO comercial.migracion_renglones (corrida, momento, frase) VALUES (?, clock_timestamp(), ?)")
                .params(
                        corrida,
                        CLAVE.matcher(
                                        dicho.getFormattedMessage()
                                                + porque(dicho.getThrowableProxy()))
                                .replaceAll("$1•••"))
                .update();
    }

    /** What went wrong in the end; where in the program, the log tells. */
    private static String porque(@Nullable IThrowableProxy fallo) {
        if (fallo == null) {
            return "";
        }
        return fallo.getCause() == null ? ": " + fallo.getMessage() : porque(fallo.getCause());
    }

    @Override
    public void close() {
        log.detachAppender(this);
        log.setLevel(nivel);
        stop();
        conexion.destroy();
    }
}
