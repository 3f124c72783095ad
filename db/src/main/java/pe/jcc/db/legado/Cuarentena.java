package pe.jcc.db.legado;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where the rows of an old table wait that cannot be copied, with the reason. */
final class Cuarentena {

    private static final String REPETIDA = "23505";

    private static final Pattern COLUMNA = Pattern.compile("COPY trozo, \\w+ \\d+, \\w+ (\\w+)");

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
        var fila = new LinkedHashMap<>(linea.fila(tabla.columnas()));
        fila.remove("password");
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
