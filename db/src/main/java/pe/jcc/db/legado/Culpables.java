package pe.jcc.db.legado;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.SavepointManager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which old row it is that a part of the carrying over breaks on. */
final class Culpables {

    private static final String APP = "legado_comercial.gestion_inmobiliaria_";

    /** What each part reads, the rows that it carries over first. */
    private static final Map<String, List<String>> LEIDAS =
            Map.ofEntries(
                    Map.entry("compartido/asesores", List.of(APP + "asesor")),
                    Map.entry("compartido/proyectos", List.of(APP + "lote")),
                    Map.entry(
                            "crm/users",
                            List.of("legado_crm.leads_user", "legado_comercial.auth_user")),
                    Map.entry("crm/users_de_comercial", List.of("legado_comercial.auth_user")),
                    Map.entry("crm/opc_personnel", List.of("legado_crm.leads_opcpersonnel")),
                    Map.entry("crm/leads", List.of("legado_crm.leads_lead")),
                    Map.entry("crm/appointments", List.of("legado_crm.leads_appointment")),
                    Map.entry("crm/actions", List.of("legado_crm.leads_action")),
                    Map.entry("crm/lead_duplicates", List.of("legado_crm.leads_leadduplicate")),
                    Map.entry("comercial/lotes", List.of(APP + "lote")),
                    Map.entry("comercial/clientes", List.of(APP + "cliente")),
                    Map.entry(
                            "comercial/ventas",
                            List.of(APP + "venta", APP + "registropago", APP + "planpagoventa")),
                    Map.entry("comercial/cuotas", List.of(APP + "cuotaplanpago")),
                    Map.entry("comercial/pagos", List.of(APP + "registropago")),
                    Map.entry(
                            "comercial/cierres_de_comisiones",
                            List.of(APP + "cierrecomisionmensual")),
                    Map.entry("comercial/comisiones", List.of(APP + "comisionventaasesor")),
                    Map.entry(
                            "comercial/detalles_de_cierre",
                            List.of(APP + "detallecomisioncerrada")),
                    Map.entry("comercial/gestiones_de_cobranza", List.of(APP + "gestioncobranza")),
                    Map.entry("comercial/presencias", List.of(APP + "presencia")),
                    Map.entry("comercial/actividades", List.of(APP + "actividaddiaria")),
                    Map.entry(
                            "comercial/tabla_de_comisiones", List.of(APP + "tablacomisiondirecta")),
                    Map.entry(
                            "comercial/configuracion",
                            List.of(APP + "configgeneral", APP + "definicionmetacomision")),
                    Map.entry("comercial/auditoria", List.of(APP + "logauditoriacambio")));

    private static final Pattern FILA =
            Pattern.compile("Failing row contains \\((.*)\\)\\.", Pattern.DOTALL);
    private static final Pattern LLAVE =
            Pattern.compile("Key \\((.*?)\\)=\\((.*)\\) .*", Pattern.DOTALL);

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final SavepointManager puntos;

    Culpables(JdbcTemplate jdbc, SavepointManager puntos) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
        this.puntos = puntos;
    }

    /** An old row. */
    record Culpable(String tabla, String columna, String llave) {

        String condicion() {
            return "l.%s::text = '%s'"
                    .formatted(TablaAntigua.citar(columna), llave.replace("'", "''"));
        }

        @Override
        public String toString() {
            return tabla + " " + llave;
        }
    }

    /**
     * As the error tells, or else by trying the part with the first of its rows only.
     *
     * @param otraVez whom the error tells of is not to blame
     */
    Optional<Culpable> hallar(String parte, ServerErrorMessage error, boolean otraVez) {
        for (var tabla : LEIDAS.getOrDefault(parte, List.of())) {
            var llave = llave(tabla);
            var culpable = otraVez ? Optional.<String>empty() : segunError(tabla, llave, error);
            if (culpable.isPresent()) {
                return culpable.map(valor -> new Culpable(tabla, llave, valor));
            }
        }
        for (var tabla : LEIDAS.getOrDefault(parte, List.of())) {
            var llave = llave(tabla);
            var culpable = probando(parte, tabla, llave, error);
            if (culpable.isPresent()) {
                return culpable.map(valor -> new Culpable(tabla, llave, valor));
            }
        }
        return Optional.empty();
    }

    /** Of several that the error may mean the last. */
    private Optional<String> segunError(String tabla, String llave, ServerErrorMessage error) {
        var detalle = Objects.requireNonNullElse(error.getDetail(), "");
        var fila = FILA.matcher(detalle);
        if (fila.matches()) {
            return ultima(
                    tabla,
                    llave,
                    "starts_with(?, l.%s::text || ', ')".formatted(TablaAntigua.citar(llave)),
                    List.of(fila.group(1)));
        }
        var deLlave = LLAVE.matcher(detalle);
        if (!deLlave.matches()) {
            return Optional.empty();
        }
        var columnas = deLlave.group(1).split(", ", -1);
        var valores = deLlave.group(2).split(", ", -1);
        var condicion = new ArrayList<String>();
        for (var columna : columnas) {
            var suya = columna(tabla, columna);
            if (suya.isEmpty() || valores.length != columnas.length) {
                return Optional.empty();
            }
            condicion.add("l.%s::text = ?".formatted(TablaAntigua.citar(suya.get())));
        }
        return ultima(tabla, llave, String.join(" AND ", condicion), List.of(valores));
    }

    private Optional<String> ultima(
            String tabla, String llave, String condicion, List<String> valores) {
        return sql.sql(
                        "SELECT l.%2$s::text FROM %1$s l WHERE %3$s ORDER BY l.%2$s DESC LIMIT 1"
                                .formatted(tabla, TablaAntigua.citar(llave), condicion))
                .params(valores)
                .query(String.class)
                .optional();
    }

    /** Of the rows in order the first with which the part breaks so. */
    private Optional<String> probando(
            String parte, String tabla, String llave, ServerErrorMessage error) {
        long mas = sql.sql("SELECT count(*) FROM " + tabla).query(Long.class).single();
        if (mas == 0 || rompe(parte, tabla, llave, 0, error)) {
            return Optional.empty();
        }
        long menos = 0;
        while (menos + 1 < mas) {
            long medio = (menos + mas) / 2;
            if (rompe(parte, tabla, llave, medio, error)) {
                mas = medio;
            } else {
                menos = medio;
            }
        }
        return sql.sql(
                        "SELECT l.%2$s::text FROM %1$s l ORDER BY l.%2$s OFFSET ? LIMIT 1"
                                .formatted(tabla, TablaAntigua.citar(llave)))
                .param(mas - 1)
                .query(String.class)
                .optional();
    }

    private boolean rompe(
            String parte, String tabla, String llave, long primeras, ServerErrorMessage error) {
        var antes = puntos.createSavepoint();
        try {
            jdbc.update(
                    "DELETE FROM %1$s WHERE %2$s IN (SELECT %2$s FROM %1$s ORDER BY %2$s OFFSET ?)"
                            .formatted(tabla, TablaAntigua.citar(llave)),
                    primeras);
            jdbc.execute(Legado.guion(parte));
            return false;
        } catch (DataAccessException otro) {
            return otro.getMostSpecificCause() instanceof PSQLException causa
                    && igual(causa.getServerErrorMessage(), error);
        } finally {
            puntos.rollbackToSavepoint(antes);
            puntos.releaseSavepoint(antes);
        }
    }

    private static boolean igual(@Nullable ServerErrorMessage uno, ServerErrorMessage otro) {
        return uno != null
                && Objects.equals(uno.getSQLState(), otro.getSQLState())
                && Objects.equals(uno.getConstraint(), otro.getConstraint());
    }

    private String llave(String tabla) {
        return sql.sql(
                        """
                        SELECT attname FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
                        WHERE indrelid = ?::regclass AND indisprimary
                        """)
                .param(tabla)
                .query(String.class)
                .single();
    }

    private Optional<String> columna(String tabla, String nueva) {
        return sql.sql(
                        """
                        SELECT attname FROM pg_attribute
                        WHERE attrelid = ?::regclass AND attnum > 0 AND attname IN (?, ? || '_id')
                        ORDER BY length(attname) LIMIT 1
                        """)
                .params(tabla, nueva, nueva)
                .query(String.class)
                .optional();
    }
}
