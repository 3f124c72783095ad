package pe.jcc.compartido.consulta;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A paged list by SQL: two statements whatever the page holds. A condition whose value is null is left out.
 *
 * <p>Columns and orders are the program's own text, never a caller's; values always travel as parameters.
 */
public final class Lista {

    private static final String SEPARADORES = ", \t\n\r\f";

    private final String columnas;
    private final String desde;
    private String orden;
    private final List<String> condiciones = new ArrayList<>();
    private final Map<String, Object> valores = new LinkedHashMap<>();

    public Lista(String columnas, String desde, String orden) {
        this.columnas = columnas;
        this.desde = desde;
        this.orden = orden;
    }

    /** {@code condicion} names its value {@code :v}, as often as it needs. */
    public Lista donde(String condicion, @Nullable Object valor) {
        if (valor != null) {
            var nombre = "v" + valores.size();
            condiciones.add("(" + condicion.replace(":v", ":" + nombre) + ")");
            valores.put(nombre, valor);
        }
        return this;
    }

    /** Some expression contains the text; case, accents and repeated spaces do not matter. */
    public Lista contiene(@Nullable String texto, String... expresiones) {
        var contienen = new ArrayList<String>();
        for (var expresion : expresiones) {
            contienen.add("compartido.llano(" + expresion + ") LIKE compartido.llano(:v)");
        }
        return donde(
                String.join(" OR ", contienen),
                texto == null || texto.isBlank() ? null : "%" + sinComodines(texto.strip()) + "%");
    }

    /** Each word, split by space or comma, occurs in some expression. */
    public Lista busqueda(@Nullable String texto, String... expresiones) {
        for (var palabra : StringUtils.tokenizeToStringArray(texto, SEPARADORES)) {
            contiene(palabra, expresiones);
        }
        return this;
    }

    /**
     * Ordered by the names that the caller tells, split by comma and {@code -} for descending, as far as the list
     * knows them; rows that are equal so far stand in the list's own order.
     *
     * @param pedido a caller's text: only names out of {@code conocidos} become SQL, by their expression
     */
    public Lista ordenada(@Nullable String pedido, Map<String, String> conocidos) {
        var ordenes = new ArrayList<String>();
        for (var nombre : StringUtils.tokenizeToStringArray(pedido, ",")) {
            boolean descendente = nombre.startsWith("-");
            var expresion = conocidos.get(descendente ? nombre.substring(1) : nombre);
            if (expresion != null) {
                ordenes.add(descendente ? expresion + " DESC" : expresion);
            }
        }
        ordenes.add(orden);
        orden = String.join(", ", ordenes);
        return this;
    }

    public <T> Pagina<T> pagina(JdbcClient jdbc, Tramo pedido, RowMapper<T> fila) {
        var filtro = condiciones.isEmpty() ? "" : " WHERE " + String.join(" AND ", condiciones);
        long total =
                jdbc.sql("SELECT count(*) FROM " + desde + filtro)
                        .params(valores)
                        .query(Long.class)
                        .single();
        var tramo = pedido.en(total);
        if (tramo.pagina() > tramo.ultima(total)) {
            throw new NoExiste(Frase.de("pagina_invalida"));
        }
        var filas =
                jdbc.sql(
                                "SELECT "
                                        + columnas
                                        + " FROM "
                                        + desde
                                        + filtro
                                        + " ORDER BY "
                                        + orden
                                        + " LIMIT :filas OFFSET :desde")
                        .params(valores)
                        .param("filas", tramo.filas())
                        .param("desde", tramo.desde())
                        .query(fila)
                        .list();
        return new Pagina<>(filas, total, tramo);
    }

    private static String sinComodines(String texto) {
        return texto.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
