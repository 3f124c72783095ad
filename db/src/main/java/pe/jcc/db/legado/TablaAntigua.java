package pe.jcc.db.legado;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of an old system, as it stands in this database.
 *
 * @param llave the column that is its key
 * @param porLetras whether that is a text: compared by bytes then, which means the same in every database
 */
public record TablaAntigua(
        String esquema, String nombre, String llave, boolean porLetras, List<String> columnas) {

    static List<TablaAntigua> de(JdbcTemplate jdbc, String esquema) {
        return jdbc.query(
                """
                SELECT c.relname, k.attname, k.atttypid = 'varchar'::regtype,
                       ARRAY(SELECT attname::text FROM pg_attribute
                             WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                             ORDER BY attnum = k.attnum DESC, attnum)
                FROM pg_class c
                JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary AND i.indnkeyatts = 1
                JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = i.indkey[0]
                WHERE c.relnamespace = ?::regnamespace AND c.relkind = 'r'
                ORDER BY c.oid
                """,
                (fila, n) ->
                        new TablaAntigua(
                                esquema,
                                fila.getString(1),
                                fila.getString(2),
                                fila.getBoolean(3),
                                List.of((String[]) fila.getArray(4).getArray())),
                esquema);
    }

    /** The rows of the old database after this key, in the order of keys; of all of them for ''. */
    public String consulta(String desde) {
        return "SELECT %s FROM %s WHERE %s ORDER BY %s"
                .formatted(lista(), citar(nombre), despuesDe(desde), orden());
    }

    public String cuenta(String desde) {
        return "SELECT count(*) FROM %s WHERE %s".formatted(citar(nombre), despuesDe(desde));
    }

    String completa() {
        return citar(esquema) + "." + citar(nombre);
    }

    String lista() {
        return columnas.stream().map(TablaAntigua::citar).collect(Collectors.joining(", "));
    }

    String lista(String prefijo) {
        return columnas.stream().map(c -> prefijo + citar(c)).collect(Collectors.joining(", "));
    }

    String orden() {
        return citar(llave) + (porLetras ? " COLLATE \"C\"" : "");
    }

    /** What finds a stretch: of texts the index of the key has another order. */
    Optional<String> indiceDelOrden() {
        return porLetras
                ? Optional.of(
                        "CREATE INDEX IF NOT EXISTS %s ON %s (%s)"
                                .formatted(citar(nombre + "_en_orden"), completa(), orden()))
                : Optional.empty();
    }

    String despuesDe(String desde) {
        return desde.isEmpty() ? "true" : orden() + " > " + literal(desde);
    }

    String hasta(String ultima) {
        return orden() + " <= " + literal(ultima);
    }

    static String citar(String nombre) {
        return '"' + nombre.replace("\"", "\"\"") + '"';
    }

    private static String literal(String valor) {
        return "'" + valor.replace("'", "''") + "'";
    }
}
