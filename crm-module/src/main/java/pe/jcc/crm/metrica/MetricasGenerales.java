package pe.jcc.crm.metrica;

/** The figures of all leads and appointments together; each rate is of the figure before it. */
public record MetricasGenerales(
        long totalLeadsAsignados,
        long leadsGestionados,
        long citasConfirmadasGlobal,
        long presenciasGlobal,
        double tasaConversionCitas,
        double tasaConversionGlobal) {}
