package pe.jcc.db.legado;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import javax.sql.DataSource;

/** What the old systems say against what the platform says, with the reason of each difference. */
public final class Cuadre {

    /** In what order they are shown. */
    private static final List<String> SECCIONES =
            List.of("filas", "columnas", "dinero", "saldos", "cuotas", "comisiones");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaccion;

    public Cuadre(DataSource base) {
        this.jdbc = new JdbcTemplate(base);
        this.transaccion = new TransactionTemplate(new JdbcTransactionManager(base));
    }

    /**
     * A line of the report: what an old system has, what of it is here, and how much of the difference has which reason.
     *
     * @param sumas of a column: what the values of each side add up to, hashed with their keys; else empty
     */
    public record Renglon(
            String que,
            BigDecimal antes,
            BigDecimal ahora,
            Map<String, BigDecimal> razones,
            List<String> sumas) {

        public BigDecimal getDiferencia() {
            return antes.subtract(ahora);
        }

        public BigDecimal getSinExplicar() {
            return razones.values().stream().reduce(getDiferencia(), BigDecimal::subtract);
        }
    }

    /**
     * A count with what it is of.
     *
     * @param cuales the first 200 of them
     */
    public record Cuenta(
            String que, String razon, String frase, long cuantas, List<String> cuales) {}

    /** All of it. */
    public record Resultado(
            Map<String, List<Renglon>> secciones,
            List<Cuenta> cuarentena,
            List<Cuenta> porVer,
            Map<String, String> razones) {

        /** Nothing was compared. */
        public static final Resultado NADA =
                new Resultado(Map.of(), List.of(), List.of(), Map.of());

        public long sinExplicar() {
            return secciones.values().stream()
                    .flatMap(List::stream)
                    .filter(renglon -> renglon.getSinExplicar().signum() != 0)
                    .count();
        }

        public long enCuarentena() {
            return cuarentena.stream().mapToLong(Cuenta::cuantas).sum();
        }
    }

    /**
     * Compares what these modules have on both sides.
     *
     * @param ensayo the plans of the ventas were not worked out again, so what follows from them is not compared
     */
    public Resultado leer(Collection<String> modulos, boolean ensayo) {
        return Objects.requireNonNull(transaccion.execute(_ -> comparar(modulos, ensayo)));
    }

    private Resultado comparar(Collection<String> modulos, boolean ensayo) {
        jdbc.execute(Legado.guion("cuadre/funciones"));
        var secciones = new LinkedHashMap<String, List<Renglon>>();
        for (var seccion : SECCIONES) {
            boolean despues = ensayo && List.of("saldos", "cuotas").contains(seccion);
            if (seccion.equals("columnas")) {
                secciones.put(seccion, columnas(modulos));
            } else if (!despues && (seccion.equals("filas") || modulos.contains("comercial"))) {
                secciones.put(seccion, seccion(seccion, modulos));
            }
        }
        var cuarentena =
                cuentas("cuarentena").stream()
                        .filter(cuenta -> modulos.contains(modulo(cuenta.que())))
                        .toList();
        return new Resultado(secciones, cuarentena, cuentas("por_ver"), razones());
    }

    private List<Renglon> seccion(String seccion, Collection<String> modulos) {
        return jdbc
                .query(Legado.guion("cuadre/" + seccion), (fila, _) -> renglon(fila, List.of()))
                .stream()
                .filter(uno -> !seccion.equals("filas") || modulos.contains(modulo(uno.que())))
                .toList();
    }

    /** A table of an old system and ours, to compare column by column; the differences that are known, as JSON. */
    private record Par(String vieja, String nueva, String llave, String conocidas) {}

    private List<Renglon> columnas(Collection<String> modulos) {
        return jdbc
                .query(
                        Legado.guion("cuadre/columnas"),
                        (fila, _) ->
                                new Par(
                                        fila.getString("vieja"),
                                        fila.getString("nueva"),
                                        fila.getString("llave"),
                                        fila.getString("conocidas")))
                .stream()
                .filter(par -> modulos.contains(modulo(par.vieja())))
                .flatMap(par -> columnasDe(par).stream())
                .toList();
    }

    private List<Renglon> columnasDe(Par par) {
        return jdbc.query(
                "SELECT * FROM pg_temp.columnas(?::regclass, ?::regclass, ?, ?::jsonb)",
                (fila, _) ->
                        renglon(
                                fila,
                                List.of(
                                        fila.getString("suma_antes"),
                                        fila.getString("suma_ahora"))),
                par.vieja(),
                par.nueva(),
                par.llave(),
                par.conocidas());
    }

    /** What is said of both systems begins with the schema of a table. */
    private static String modulo(String que) {
        boolean delCrm = que.startsWith("crm.") || que.startsWith("legado_crm.");
        return delCrm ? "crm" : "comercial";
    }

    private static Renglon renglon(ResultSet fila, List<String> sumas) throws SQLException {
        var razones = new TreeMap<String, BigDecimal>();
        var nombres = (String[]) fila.getArray("razones").getArray();
        var montos = (BigDecimal[]) fila.getArray("montos").getArray();
        for (int i = 0; i < nombres.length; i++) {
            if (montos[i].signum() != 0) {
                razones.merge(nombres[i], montos[i], BigDecimal::add);
            }
        }
        return new Renglon(
                fila.getString("que"),
                fila.getBigDecimal("antes"),
                fila.getBigDecimal("ahora"),
                razones,
                sumas);
    }

    private List<Cuenta> cuentas(String cuales) {
        return jdbc.query(
                Legado.guion("cuadre/" + cuales),
                (fila, n) ->
                        new Cuenta(
                                fila.getString(1),
                                fila.getString(2),
                                fila.getString(3),
                                fila.getLong(4),
                                List.of((String[]) fila.getArray(5).getArray())));
    }

    private Map<String, String> razones() {
        var razones = new LinkedHashMap<String, String>();
        jdbc.query(
                Legado.guion("cuadre/razones"),
                fila -> {
                    razones.put(fila.getString(1), fila.getString(2));
                });
        return razones;
    }
}
