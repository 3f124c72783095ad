package pe.jcc.crm.metrica;

import java.util.List;

/** The figures of the CRM's dashboard. */
public record MetricasComerciales(
        MetricasGenerales metricasGenerales,
        List<RendimientoDeAsesor> rendimientoAsesores,
        List<Porcion> distribucionDistritos,
        List<Porcion> fuenteLeads,
        List<Porcion> embudoVentas) {}
