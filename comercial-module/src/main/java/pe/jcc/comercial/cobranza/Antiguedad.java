package pe.jcc.comercial.cobranza;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How old the arrears are on a day, and the ventas that can be resolved for them.
 *
 * @param cuotasParaResolver as many cuotas that are overdue let the company resolve a venta
 */
public record Antiguedad(
        LocalDate fecha,
        int cuotasParaResolver,
        Atraso total,
        List<DeProyecto> porProyecto,
        List<DeAsesor> porAsesor,
        List<VentaResoluble> ventasResolubles) {

    /** The arrears of the ventas of a proyecto. */
    public record DeProyecto(String proyecto, Atraso atraso) {}

    /** The arrears of the ventas of a vendedor principal; null: of those that have none. */
    public record DeAsesor(@Nullable String asesor, String asesorNombre, Atraso atraso) {}
}
