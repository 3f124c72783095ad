package pe.jcc.db.legado;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the rows of an old table wait that cannot be copied, with the reason. */
final class Cuarentena {

    private static final String REPETIDA = "23505";

    private static final Pattern COLUMNA = Pattern.compile("COPY \\w+, \\w+ \\d+, \\w+ (\\w+)");

    private final TablaAntigua tabla;
    private final JdbcTemplate jdbc;

    Cuarentena(TablaAntigua tabla, JdbcTemplate jdbc) {
        this.tabla = tabla;
        this.jdbc = jdbc;
    }

    void apartar(Linea linea, SQLException motivo, long corrida) {
        var codigo = Objects.requireNonNullElse(motivo.getSQLState(), "");
        apartar(linea, codigo, columna(motivo.getMessage()), corrida);
    }

    /** Another row with its key is there already; both count. */
    void apartarRepetida(Linea linea, long corrida) {
        apartar(linea, REPETIDA, ".", corrida);
    }

    private void apartar(Linea linea, String codigo, String donde, long corrida) {
        var razon = razon(codigo);
        var fila = visible(linea);
        jdbc.update(
                """
                INSERT INTO %s.cuarentena (tabla, llave, razon, frase, fila, etapa, corrida)
                VALUES (?, ?, ?, ?, (SELECT jsonb_object(?::text[], ?::text[])), 'copia', ?)
                ON CONFLICT (tabla, llave) DO UPDATE
                SET (razon, frase, fila, etapa, corrida) =
                    (EXCLUDED.razon, EXCLUDED.frase, EXCLUDED.fila, EXCLUDED.etapa, EXCLUDED.corrida)
                """
                        .formatted(tabla.esquema()),
                tabla.nombre(),
                codigo.equals(REPETIDA) ? repetida(linea.llave(), corrida) : linea.llave(),
                razon.getKey(),
                razon.getValue() + donde,
                fila.keySet().toArray(String[]::new),
                fila.values().toArray(String[]::new),
                corrida);
    }

    /** As a person corrected it, when it is still the row that they saw. */
    Optional<Linea> corregida(Linea linea, long corrida) {
        var fila = visible(linea);
        return JdbcClient.create(jdbc)
                .sql(
                        """
                        UPDATE %s.correcciones SET corrida = ?
                        WHERE (tabla, llave, etapa) = (?, ?, 'copia') AND fila = jsonb_object(?::text[], ?::text[])
                        RETURNING ARRAY(SELECT key FROM jsonb_each_text(cambios)), ARRAY(SELECT value FROM jsonb_each_text(cambios))
                        """
                                .formatted(tabla.esquema()))
                .params(
                        corrida,
                        tabla.nombre(),
                        linea.llave(),
                        fila.keySet().toArray(String[]::new),
                        fila.values().toArray(String[]::new))
                .query(
                        (cambios, _) ->
                                linea.con(
                                        tabla.columnas(),
                                        (String[]) cambios.getArray(1).getArray(),
                                        (@Nullable String[]) cambios.getArray(2).getArray()))
                .optional();
    }

    private Map<String, @Nullable String> visible(Linea linea) {
        var fila = new LinkedHashMap<String, @Nullable String>(linea.fila(tabla.columnas()));
        fila.remove("password");
        return fila;
    }

    private String repetida(String llave, long corrida) {
        var otras = llave + " (repetida ";
        return JdbcClient.create(jdbc)
                .sql(
                        """
                        SELECT ? || count(*) + 1 || ')' FROM %s.cuarentena
                        WHERE tabla = ? AND corrida = ? AND starts_with(llave, ?)
                        """
                                .formatted(tabla.esquema()))
                .params(otras, tabla.nombre(), corrida, otras)
                .query(String.class)
                .single();
    }

    /** The whole table was read: what this run neither copied nor set aside is not in the old system any more. */
    void olvidar(long corrida) {
        jdbc.update(
                """
                WITH idas AS (
                    DELETE FROM %1$s.cuarentena c
                    WHERE c.tabla = '%2$s' AND c.corrida IS DISTINCT FROM ?
                      AND (c.etapa = 'copia' OR NOT EXISTS (SELECT FROM %3$s l WHERE l.%4$s::text = c.llave))
                    RETURNING c.*
                )
                INSERT INTO %1$s.borradas (tabla, llave, fila)
                SELECT tabla, llave, fila FROM idas i
                WHERE NOT EXISTS (SELECT FROM %3$s l WHERE l.%4$s::text = i.llave)
                ON CONFLICT (tabla, llave) DO NOTHING
                """
                        .formatted(
                                tabla.esquema(),
                                tabla.nombre(),
                                tabla.completa(),
                                TablaAntigua.citar(tabla.llave())),
                corrida);
        jdbc.update(
                "DELETE FROM %s.correcciones WHERE tabla = ? AND etapa = 'copia' AND corrida IS DISTINCT FROM ?"
                        .formatted(tabla.esquema()),
                tabla.nombre(),
                corrida);
    }

    static Map.Entry<String, String> razon(String codigo) {
        return switch (codigo) {
            case "22021" -> Map.entry("utf8_invalido", "Tiene letras que no son UTF-8");
            case "22001" -> Map.entry("texto_largo", "Un texto es más largo de lo que cabe");
            case "22007", "22008" -> Map.entry("fecha_invalida", "Una fecha no existe");
            case "22003", "22P02" -> Map.entry("valor_invalido", "Un valor no es de su tipo");
            case "23502" -> Map.entry("falta_un_dato", "Falta un dato obligatorio");
            case REPETIDA -> Map.entry("llave_repetida", "Su llave está repetida");
            default -> Map.entry("no_cabe_" + codigo, "La base no la admite");
        };
    }

    private static String columna(@Nullable String mensaje) {
        var columna = COLUMNA.matcher(mensaje == null ? "" : mensaje);
        return columna.find() ? " (" + columna.group(1) + ")." : ".";
    }
}
