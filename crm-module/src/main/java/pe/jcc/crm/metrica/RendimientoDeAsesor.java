package pe.jcc.crm.metrica;

/**
 * What a user achieved.
 *
 * @param citasConfirmadas those they were asesor of that were ever confirmed
 * @param presencias those they were asesor of that took place, and those they attended as an OPC person
 */
public record RendimientoDeAsesor(
        long id,
        String nombre,
        long leadsAsignados,
        long citasConfirmadas,
        long presencias,
        double tasaConversion) {}
