package pe.jcc.api.comercial.tablero;

import java.util.List;
import java.util.Map;

/** How many of the presencias end in a venta procesable: always three rows. */
final class Embudo {

    private static final String REALIZADAS = "Presencias TOUR Realizadas";
    private static final String PROCESABLES = "Ventas Procesables";

    private static final List<Object> ENCABEZADO =
            List.of(
                    "Etapa",
                    "Cantidad",
                    Map.of("role", "tooltip", "type", "string", "p", Map.of("html", true)));

    private Embudo() {}

    static List<List<Object>> de(long presencias, long procesables) {
        var deTodas = Porciento.dicho(presencias, presencias);
        var deEllas = Porciento.dicho(procesables, presencias);
        return List.of(
                ENCABEZADO,
                fila(REALIZADAS, presencias, "100%"),
                fila(REALIZADAS, presencias, deTodas + " de Totales"),
                fila(
                        PROCESABLES,
                        procesables,
                        deEllas + " de Realizadas, " + deEllas + " de Totales"));
    }

    private static List<Object> fila(String etapa, long cantidad, String parte) {
        return List.of(etapa, cantidad, "%s: %d (%s)".formatted(etapa, cantidad, parte));
    }
}
