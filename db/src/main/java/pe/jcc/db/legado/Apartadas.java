package pe.jcc.db.legado;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/**
 * The door of the rows set aside: a person reads them and corrects them here, when the old system cannot be corrected. The
 * next run takes the corrected row, as long as the old one is still what it was corrected for. Those that were taken so
 * are shown too, with the reason {@code corregida}, so that it can be taken back.
 */
public final class Apartadas {

    private static final String TODAS =
            """
            SELECT '%1$s' AS sistema, tabla, llave, coalesce(c.razon, 'corregida') AS razon,
                   coalesce(c.frase, 'Corregida aquí.') AS frase, coalesce(c.momento, k.momento) AS momento,
                   ARRAY(SELECT key FROM jsonb_each_text(coalesce(c.fila, k.fila))) AS columnas,
                   ARRAY(SELECT value FROM jsonb_each_text(coalesce(c.fila, k.fila))) AS valores,
                   ARRAY(SELECT key FROM jsonb_each_text(k.cambios)) AS cambiadas,
                   ARRAY(SELECT value FROM jsonb_each_text(k.cambios)) AS nuevos, k.quien, k.momento AS corregida
            FROM legado_%1$s.cuarentena c
            FULL JOIN legado_%1$s.correcciones k USING (tabla, llave)
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaccion;

    /** The account owns the schemas of the old tables: {@code jcc_migra}. */
    public Apartadas(DataSource base) {
        this.sql = JdbcClient.create(base);
        this.transaccion = new TransactionTemplate(new JdbcTransactionManager(base));
    }

    /** An old table of a system ({@link Legado#SISTEMAS}), and the key of a row of it. */
    public record Cual(String sistema, String tabla, String llave) {}

    /** A row that was set aside, as text by column, but for its password. */
    public record Apartada(
            Cual cual,
            String razon,
            String frase,
            Instant momento,
            Map<String, @Nullable String> fila,
            @Nullable Correccion correccion) {}

    /** What a person made of some columns. */
    public record Correccion(
            Map<String, @Nullable String> cambios, String quien, Instant momento) {}

    /** A correction that cannot be, with the reason as people are told it. */
    public static final class NoSePuede extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoSePuede(String frase) {
            super(frase);
        }
    }

    /**
     * By table and key.
     *
     * @param razon null: of every reason
     */
    public List<Apartada> lista(@Nullable String razon, long desde, int cuantas) {
        var deTodas = deTodas();
        return deTodas.isEmpty()
                ? List.of()
                : sql.sql(
                                """
                                SELECT * FROM (%s) apartadas
                                WHERE CAST(:razon AS text) IS NULL OR razon = :razon
                                ORDER BY sistema DESC, tabla, length(llave), llave
                                OFFSET :desde LIMIT :cuantas
                                """
                                        .formatted(deTodas))
                        .param("razon", razon)
                        .param("desde", desde)
                        .param("cuantas", cuantas)
                        .query(Apartadas::leer)
                        .list();
    }

    public long cuantas(@Nullable String razon) {
        var deTodas = deTodas();
        return deTodas.isEmpty()
                ? 0
                : sql.sql(
                                "SELECT count(*) FROM (%s) apartadas WHERE CAST(:razon AS text) IS NULL OR razon = :razon"
                                        .formatted(deTodas))
                        .param("razon", razon)
                        .query(Long.class)
                        .single();
    }

    public Optional<Apartada> una(Cual cual) {
        var deTodas = deTodas();
        return deTodas.isEmpty()
                ? Optional.empty()
                : sql.sql(
                                "SELECT * FROM (%s) apartadas WHERE (sistema, tabla, llave) = (?, ?, ?)"
                                        .formatted(deTodas))
                        .params(cual.sistema(), cual.tabla(), cual.llave())
                        .query(Apartadas::leer)
                        .optional();
    }

    /**
     * These columns are so from the next run on, beside those that were corrected before.
     *
     * @param cambios by column, as text; null is no value
     */
    public void corregir(Cual cual, Map<String, @Nullable String> cambios, String quien) {
        transaccion.executeWithoutResult(
                _ -> {
                    var fila =
                            una(cual)
                                    .orElseThrow(
                                            () -> new NoSePuede("Esa fila no está en cuarentena."));
                    comprobar(fila.cual(), cambios);
                    guardar(fila.cual(), cambios, quien);
                });
    }

    /** Whether there was a correction to take back. */
    public boolean retirar(Cual cual) {
        return una(cual).isPresent()
                && sql.sql(
                                        "DELETE FROM legado_%s.correcciones WHERE (tabla, llave) = (?, ?)"
                                                .formatted(cual.sistema()))
                                .params(cual.tabla(), cual.llave())
                                .update()
                        == 1;
    }

    private void comprobar(Cual cual, Map<String, @Nullable String> cambios) {
        if (cambios.isEmpty()) {
            throw new NoSePuede("No hay nada que corregir.");
        }
        if (cual.llave().contains(" (repetida ")) {
            throw new NoSePuede("Una llave repetida se corrige en el sistema antiguo.");
        }
        for (var cambio : cambios.entrySet()) {
            boolean sePuede =
                    sql.sql(
                                    """
                                    SELECT NOT (a.attnotnull AND CAST(? AS text) IS NULL) FROM pg_attribute a
                                    JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
                                    WHERE a.attrelid = ?::regclass AND a.attname = ? AND a.attnum > 0 AND NOT a.attisdropped
                                      AND a.attnum <> i.indkey[0] AND a.attname <> 'password'
                                    """)
                            .params(cambio.getValue(), completa(cual), cambio.getKey())
                            .query(Boolean.class)
                            .optional()
                            .orElse(false);
            if (!sePuede) {
                throw new NoSePuede("La columna %s no se corrige así.".formatted(cambio.getKey()));
            }
        }
    }

    private void guardar(Cual cual, Map<String, @Nullable String> cambios, String quien) {
        try {
            sql.sql(
                            """
                            WITH cambios AS (
                                SELECT jsonb_object_agg(c.columna, CASE WHEN a.atttypid = 'jsonb'::regtype THEN c.valor::jsonb
                                                                        ELSE to_jsonb(c.valor) END) AS cambios
                                FROM unnest(:columnas::text[], :valores::text[]) c (columna, valor)
                                JOIN pg_attribute a ON a.attrelid = :completa::regclass AND a.attname = c.columna
                            ),
                            probados AS (
                                SELECT c.cambios, jsonb_populate_record(NULL::%2$s, c.cambios) AS prueba FROM cambios c
                            )
                            INSERT INTO legado_%1$s.correcciones AS k (tabla, llave, fila, etapa, cambios, quien)
                            SELECT tabla, llave, coalesce(k.fila, c.fila), coalesce(k.etapa, c.etapa), p.cambios, :quien
                            FROM probados p, legado_%1$s.cuarentena c FULL JOIN legado_%1$s.correcciones k USING (tabla, llave)
                            WHERE tabla = :tabla AND llave = :llave AND to_jsonb(p.prueba) IS NOT NULL
                            ON CONFLICT (tabla, llave) DO UPDATE
                            SET (cambios, quien, momento) = (k.cambios || EXCLUDED.cambios, EXCLUDED.quien, now())
                            """
                                    .formatted(cual.sistema(), completa(cual)))
                    .param("columnas", cambios.keySet().toArray(String[]::new))
                    .param("valores", cambios.values().toArray(String[]::new))
                    .param("completa", completa(cual))
                    .param("tabla", cual.tabla())
                    .param("llave", cual.llave())
                    .param("quien", quien)
                    .update();
        } catch (DataAccessException no) {
            throw new NoSePuede("Un valor no es de su tipo, o no cabe.");
        }
    }

    /** What is set aside in both systems; nothing before the first run. */
    private String deTodas() {
        return Legado.SISTEMAS.stream()
                .filter(
                        sistema ->
                                sql.sql("SELECT to_regclass(?) IS NOT NULL")
                                        .param("legado_" + sistema + ".correcciones")
                                        .query(Boolean.class)
                                        .single())
                .map(TODAS::formatted)
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static String completa(Cual cual) {
        return "legado_%s.%s".formatted(cual.sistema(), TablaAntigua.citar(cual.tabla()));
    }

    private static Apartada leer(ResultSet fila, int numero) throws SQLException {
        return new Apartada(
                new Cual(
                        fila.getString("sistema"),
                        fila.getString("tabla"),
                        fila.getString("llave")),
                fila.getString("razon"),
                fila.getString("frase"),
                momento(fila, "momento"),
                porColumna(fila, "columnas", "valores"),
                fila.getString("quien") == null
                        ? null
                        : new Correccion(
                                porColumna(fila, "cambiadas", "nuevos"),
                                fila.getString("quien"),
                                momento(fila, "corregida")));
    }

    private static Instant momento(ResultSet fila, String columna) throws SQLException {
        return fila.getObject(columna, OffsetDateTime.class).toInstant();
    }

    private static Map<String, @Nullable String> porColumna(
            ResultSet fila, String columnas, String valores) throws SQLException {
        var nombres = (String[]) fila.getArray(columnas).getArray();
        var textos = (@Nullable String[]) fila.getArray(valores).getArray();
        var porColumna = new LinkedHashMap<String, @Nullable String>();
        for (int i = 0; i < nombres.length; i++) {
            porColumna.put(nombres[i], textos[i]);
        }
        return porColumna;
    }
}
