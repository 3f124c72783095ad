package pe.jcc.comercial.cobranza;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sums of arrears, put together row by row: of whose ventas, and of which rango or of all. */
final class Sumas {

    private final Map<DeQuien, Grupo> grupos = new LinkedHashMap<>();

    void agregar(ResultSet fila) throws SQLException {
        var deQuien =
                new DeQuien(
                        fila.getBoolean("de_proyecto"),
                        fila.getBoolean("de_asesor"),
                        fila.getString("proyecto"),
                        fila.getString("asesor"),
                        fila.getString("nombre"));
        grupos.computeIfAbsent(deQuien, _ -> new Grupo())
                .agregar(fila.getObject("rango", Integer.class), Suma.leer(fila));
    }

    /** There is one, although there is nothing to sum. */
    Atraso total() {
        return grupos.entrySet().stream()
                .filter(grupo -> !grupo.getKey().deProyecto() && !grupo.getKey().deAsesor())
                .map(grupo -> grupo.getValue().atraso())
                .findFirst()
                .orElseThrow();
    }

    List<Antiguedad.DeProyecto> porProyecto() {
        return grupos.entrySet().stream()
                .filter(grupo -> grupo.getKey().deProyecto())
                .map(
                        grupo ->
                                new Antiguedad.DeProyecto(
                                        String.valueOf(grupo.getKey().proyecto()),
                                        grupo.getValue().atraso()))
                .toList();
    }

    List<Antiguedad.DeAsesor> porAsesor() {
        return grupos.entrySet().stream()
                .filter(grupo -> grupo.getKey().deAsesor())
                .map(
                        grupo ->
                                new Antiguedad.DeAsesor(
                                        grupo.getKey().asesor(),
                                        String.valueOf(grupo.getKey().nombre()),
                                        grupo.getValue().atraso()))
                .toList();
    }

    private record DeQuien(
            boolean deProyecto,
            boolean deAsesor,
            @Nullable String proyecto,
            @Nullable String asesor,
            @Nullable String nombre) {}

    private static final class Grupo {

        private Suma todo = Suma.NADA;
        private final Map<Integer, Suma> rangos = new HashMap<>();

        void agregar(@Nullable Integer rango, Suma suma) {
            if (rango == null) {
                todo = suma;
            } else {
                rangos.put(rango, suma);
            }
        }

        Atraso atraso() {
            return new Atraso(
                    todo.cuotas(),
                    todo.ventas(),
                    todo.soles(),
                    todo.dolares(),
                    RangoDeDias.todos(rangos));
        }
    }
}
