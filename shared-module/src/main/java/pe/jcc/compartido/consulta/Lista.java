package pe.jcc.compartido.consulta;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.StringUtils;

import pe.jcc.compartido.Telefono;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    private @Nullable String clave;
    private @Nullable Conteos conteos;
    private int tope;
    private final List<String> condiciones = new ArrayList<>();
    private final Map<String, Object> valores = new LinkedHashMap<>();

    public Lista(String columnas, String desde, String orden) {
        this.columnas = columnas;
        this.desde = desde;
        this.orden = orden;
    }

    /** For long lists: a page is found by its keys alone, so that rows that are passed over are not joined. */
    public Lista porClave(String columna) {
        clave = columna;
        return this;
    }

    /** For long lists: their total may be a little old. */
    public Lista contada(Conteos recientes) {
        conteos = recientes;
        return this;
    }

    /** For lists without end: their total is told up to so many, and nothing beyond them is counted. */
    public Lista contadaHasta(int maximo) {
        tope = maximo;
        return this;
    }

    /** {@code condicion} names its value {@code :v}, as often as it needs. */
    public Lista donde(String condicion, @Nullable Object valor) {
        if (valor != null) {
            condiciones.add("(" + condicion.replace(":v", parametro(valor)) + ")");
        }
        return this;
    }

    /** {@code condicion} needs no value. */
    public Lista si(boolean querida, String condicion) {
        if (querida) {
            condiciones.add("(" + condicion + ")");
        }
        return this;
    }

    /** Some expression contains the text; case, accents and repeated spaces do not matter. */
    public Lista contiene(@Nullable String texto, String... expresiones) {
        if (texto != null && !texto.isBlank()) {
            condiciones.add("(" + contiene(texto.strip(), llanas(expresiones)) + ")");
        }
        return this;
    }

    /** The expression contains the text, or a column is just that. */
    public Lista contieneOEs(@Nullable String texto, String expresion, String... columnas) {
        if (texto != null && !texto.isBlank()) {
            var valor = parametro(texto.strip());
            var iguales = Arrays.stream(columnas).map(columna -> " OR " + columna + " = " + valor);
            condiciones.add(
                    "("
                            + contiene(texto.strip(), llanas(expresion))
                            + iguales.collect(Collectors.joining())
                            + ")");
        }
        return this;
    }

    /** The same of one expression that is a part of a column of plain text, whose index then helps to find it. */
    public Lista contieneEnParte(@Nullable String texto, String columnaLlana, String expresion) {
        if (texto != null && !texto.isBlank()) {
            condiciones.add(contiene(texto.strip(), List.of(columnaLlana)));
        }
        return contiene(texto, expresion);
    }

    /** Each word, split by space or comma, occurs in some expression; a phone does, however it is written. */
    public Lista busqueda(@Nullable String texto, String... expresiones) {
        return buscada(texto, llanas(expresiones));
    }

    /** The same in a column of plain text: what {@code compartido.llano} makes of a text. */
    public Lista busquedaLlana(@Nullable String texto, String columna) {
        return buscada(texto, List.of(columna));
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
        long total = cuantas(jdbc); // and with it, how the rest is planned
        var tramo = pedido.en(total);
        var filas =
                total == 0
                        ? List.<T>of()
                        : jdbc.sql(consulta(filtro()))
                                .params(valores)
                                .param("filas", tramo.filas())
                                .param("desde", tramo.desde())
                                .query(fila)
                                .list();
        return new Pagina<>(filas, total, tramo);
    }

    /** The first of them, uncounted. */
    public <T> List<T> primeras(JdbcClient jdbc, int filas, RowMapper<T> fila) {
        planearAparte(jdbc);
        return jdbc.sql(consulta(filtro()))
                .params(valores)
                .param("filas", filas)
                .param("desde", 0)
                .query(fila)
                .list();
    }

    /** How many there are. */
    public long cuantas(JdbcClient jdbc) {
        planearAparte(jdbc);
        var todas = desde + filtro();
        return contar(
                jdbc,
                tope == 0
                        ? "SELECT count(*) FROM " + todas
                        : "SELECT count(*) FROM (SELECT FROM " + todas + " LIMIT " + tope + ") t");
    }

    /** Which plan is good depends on what is searched for, also in a transaction that keeps its plans. */
    private static void planearAparte(JdbcClient jdbc) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            jdbc.sql("SET LOCAL plan_cache_mode = force_custom_plan").update();
        }
    }

    private String filtro() {
        return condiciones.isEmpty() ? "" : " WHERE " + String.join(" AND ", condiciones);
    }

    private long contar(JdbcClient jdbc, String consulta) {
        return conteos == null
                ? jdbc.sql(consulta).params(valores).query(Long.class).single()
                : conteos.contar(consulta, valores);
    }

    private String consulta(String filtro) {
        var tramo =
                " FROM " + desde + filtro + " ORDER BY " + orden + " LIMIT :filas OFFSET :desde";
        if (clave == null) {
            return "SELECT " + columnas + tramo;
        }
        return "SELECT %s FROM %s WHERE %s = ANY (ARRAY(SELECT %s%s)) ORDER BY %s"
                .formatted(columnas, desde, clave, clave, tramo, orden);
    }

    private Lista buscada(@Nullable String texto, List<String> llanas) {
        var palabras = StringUtils.tokenizeToStringArray(texto, SEPARADORES);
        if (texto == null || palabras.length == 0) {
            return this;
        }
        condiciones.add(
                "("
                        + Telefono.leerSolo(texto)
                                .map(telefono -> ocurre(telefono, texto.strip(), llanas))
                                .orElseGet(() -> ocurren(palabras, llanas))
                        + ")");
        return this;
    }

    private String ocurren(String[] palabras, List<String> llanas) {
        return String.join(
                " AND ",
                Arrays.stream(palabras)
                        .map(palabra -> "(" + ocurre(palabra, llanas) + ")")
                        .toList());
    }

    /** As it is kept, or as it was typed. */
    private String ocurre(Telefono telefono, String tipeado, List<String> llanas) {
        var nacional = contiene(telefono.nacional(), llanas);
        return telefono.nacional().equals(tipeado)
                ? nacional
                : nacional + " OR " + contiene(tipeado, llanas);
    }

    private String ocurre(String palabra, List<String> llanas) {
        var tal = contiene(palabra, llanas);
        return Telefono.cifras(palabra)
                .map(cifras -> tal + " OR " + contiene(cifras, llanas))
                .orElse(tal);
    }

    private String contiene(String texto, List<String> llanas) {
        var patron = parametro("%" + sinComodines(texto) + "%");
        return String.join(
                " OR ",
                llanas.stream()
                        .map(llana -> llana + " LIKE compartido.llano(" + patron + ")")
                        .toList());
    }

    private String parametro(Object valor) {
        var nombre = "v" + valores.size();
        valores.put(nombre, valor);
        return ":" + nombre;
    }

    private static List<String> llanas(String... expresiones) {
        return Arrays.stream(expresiones).map(e -> "compartido.llano(" + e + ")").toList();
    }

    /** A text that stands for itself within a pattern of LIKE. */
    public static String sinComodines(String texto) {
        return texto.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
