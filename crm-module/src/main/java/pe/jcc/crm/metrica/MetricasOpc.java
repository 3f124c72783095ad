package pe.jcc.crm.metrica;

import java.util.List;

/**
 * The figures of the leads of the OPC people.
 *
 * @param porcentajeAsignacion not rounded
 */
public record MetricasOpc(
        long totalLeadsOpc,
        long leadsAsignados,
        long leadsSinAsignar,
        double porcentajeAsignacion,
        long leadsUltimos30Dias,
        List<LeadsDeAsesor> tipificacionesPorAsesor,
        List<LeadsDeCaptador> rendimientoPersonalOpc,
        List<LeadsDeProyecto> distribucionProyectos,
        List<LeadsDeMedio> distribucionMedios) {}
