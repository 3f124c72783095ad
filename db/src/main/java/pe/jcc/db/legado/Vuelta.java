package pe.jcc.db.legado;

import org.springframework.jdbc.core.JdbcTemplate;

import java.io.PrintWriter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the platform's rows of a module are to its old system: remembered at the cut-over, written out as SQL at the way
 * back where it changed since. In the caller's transaction.
 */
final class Vuelta {

    /** A column only for rows that the old system does not have. */
    private static final String SOLO_NUEVAS = "+";

    /** Above it are ids that the platform gave; the old system goes on with its own. */
    private static final int PROPIOS = 1_000_000_000;

    private static final String RECOGER_UNICAS =
            """
            SET CONSTRAINTS ALL IMMEDIATE;
            DO $$
            DECLARE una record;
            BEGIN
                FOR una IN SELECT * FROM jcc_unicas LOOP
                    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', una.tabla, una.nombre, una.unica);
                END LOOP;
            END $$;
            """;

    private final String esquema;
    private final JdbcTemplate jdbc;

    Vuelta(String modulo, JdbcTemplate jdbc) {
        this.esquema = "legado_" + modulo;
        this.jdbc = jdbc;
        jdbc.execute("DISCARD TEMP");
        jdbc.execute("SET LOCAL timezone = 'UTC'");
        jdbc.execute(Legado.guion(modulo + "/vuelta"));
    }

    void recordar() {
        jdbc.execute("TRUNCATE %s.al_corte".formatted(esquema));
        for (var tabla : tablas()) {
            jdbc.update(
                    "INSERT INTO %s.al_corte (tabla, llave, huella) SELECT '%s', %s::text, md5(v::text)::uuid FROM pg_temp.%s v"
                            .formatted(
                                    esquema, tabla.nombre(), tabla.llaveDe("v"), tabla.citada()));
        }
    }

    /** How many rows are to be written or deleted there. */
    long escribir(PrintWriter salida, UUID id) {
        salida.println(
                """
                -- What changed here since the cut-over. On the database of the old system, once:
                --   psql -v ON_ERROR_STOP=1 -f this-file.sql
                SET client_encoding = 'UTF8';
                BEGIN;
                SET CONSTRAINTS ALL DEFERRED;
                SET LOCAL timezone = 'UTC';
                CREATE TABLE IF NOT EXISTS jcc_vuelta (id uuid PRIMARY KEY, momento timestamptz NOT NULL DEFAULT now());
                INSERT INTO jcc_vuelta (id) VALUES ('%s');
                """
                        .formatted(id)
                        .stripTrailing());
        salida.print(soltarUnicas());
        long filas = 0;
        for (var tabla : tablas().reversed()) {
            filas += volcar(salida, borradas(tabla));
        }
        for (var tabla : tablas()) {
            filas += volcar(salida, cambiadas(tabla));
        }
        for (var tabla : tablas()) {
            if (tabla.numerada()) {
                salida.println(
                        "SELECT setval(pg_get_serial_sequence('%1$s', '%2$s'), max(%2$s)) FROM %1$s WHERE %2$s <= %3$d;"
                                .formatted(tabla.nombre(), tabla.llave(), PROPIOS));
            }
        }
        salida.print(RECOGER_UNICAS);
        salida.println("COMMIT;");
        return filas;
    }

    private String soltarUnicas() {
        return """
            -- A value that passed from one row to another is looked at when all rows are there.
            CREATE TEMP TABLE jcc_unicas ON COMMIT DROP AS
            SELECT conrelid::regclass AS tabla, conname AS nombre, pg_get_constraintdef(oid) AS unica
            FROM pg_constraint
            WHERE contype = 'u' AND conrelid = ANY (ARRAY[%s]::regclass[]);
            DO $$
            DECLARE una record;
            BEGIN
                FOR una IN SELECT * FROM jcc_unicas LOOP
                    EXECUTE format('ALTER TABLE %%s DROP CONSTRAINT %%I', una.tabla, una.nombre);
                END LOOP;
            END $$;
            """
                .formatted(
                        tablas().stream()
                                .filter(tabla -> hay(cambiadas(tabla)))
                                .map(tabla -> "'" + tabla.nombre() + "'")
                                .collect(Collectors.joining(", ")));
    }

    private boolean hay(String consulta) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT EXISTS (%s)".formatted(consulta), Boolean.class));
    }

    private long volcar(PrintWriter salida, String consulta) {
        var cuantas = new long[1];
        jdbc.query(
                consulta,
                fila -> {
                    salida.println(fila.getString(1));
                    cuantas[0]++;
                });
        return cuantas[0];
    }

    private String borradas(Tabla tabla) {
        return """
            SELECT format('DELETE FROM %1$s WHERE %2$s = %%L;', c.llave) FROM %3$s.al_corte c
            WHERE c.tabla = '%1$s' AND NOT EXISTS (SELECT FROM pg_temp.%4$s v WHERE %5$s::text = c.llave)
            """
                .formatted(
                        tabla.nombre(), tabla.llave(), esquema, tabla.citada(), tabla.llaveDe("v"));
    }

    private String cambiadas(Tabla tabla) {
        var alta = tabla.columnas();
        var cambio = alta.stream().filter(c -> !c.startsWith(SOLO_NUEVAS)).toList();
        return """
            SELECT 'INSERT INTO %1$s (%2$s) VALUES (' || concat_ws(', ', %3$s)
                || ') ON CONFLICT (%4$s) DO UPDATE SET (%5$s) = ROW (%6$s);'
            FROM pg_temp.%7$s v
            LEFT JOIN %8$s.al_corte c ON c.tabla = '%1$s' AND c.llave = %9$s::text
            WHERE c.huella IS DISTINCT FROM md5(v::text)::uuid
            ORDER BY %9$s
            """
                .formatted(
                        tabla.nombre(),
                        lista(alta, c -> TablaAntigua.citar(c.replace(SOLO_NUEVAS, ""))),
                        lista(alta, c -> "quote_nullable(v." + TablaAntigua.citar(c) + "::text)"),
                        tabla.llave(),
                        lista(cambio, TablaAntigua::citar),
                        lista(cambio, c -> "EXCLUDED." + TablaAntigua.citar(c)),
                        tabla.citada(),
                        esquema,
                        tabla.llaveDe("v"));
    }

    private static String lista(List<String> columnas, Function<String, String> cada) {
        return columnas.stream().map(cada).collect(Collectors.joining(", "));
    }

    /** In the order of the script: what is referred to first. */
    private List<Tabla> tablas() {
        return jdbc.query(
                """
                SELECT v.relname, k.attname, k.atttypid IN ('int4'::regtype, 'int8'::regtype),
                       ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = v.oid AND attnum > 0 ORDER BY attnum)
                FROM pg_class v
                JOIN pg_class a ON a.relname = v.relname AND a.relnamespace = ?::regnamespace
                JOIN pg_index i ON i.indrelid = a.oid AND i.indisprimary
                JOIN pg_attribute k ON k.attrelid = a.oid AND k.attnum = i.indkey[0]
                WHERE v.relnamespace = pg_my_temp_schema() AND v.relkind = 'v'
                ORDER BY v.oid
                """,
                (fila, n) ->
                        new Tabla(
                                fila.getString(1),
                                fila.getString(2),
                                fila.getBoolean(3),
                                List.of((String[]) fila.getArray(4).getArray())),
                esquema);
    }

    /** A table of the old system, and the columns that the platform has to say of it. */
    private record Tabla(String nombre, String llave, boolean numerada, List<String> columnas) {

        String citada() {
            return TablaAntigua.citar(nombre);
        }

        String llaveDe(String alias) {
            return alias + "." + TablaAntigua.citar(llave);
        }
    }
}
