package pe.jcc.crm.metrica;

/** What became of the leads that an OPC person brought. */
public record LeadsDeCaptador(
        String personalOpcCaptador__nombre,
        String personalOpcCaptador__rol,
        long totalCaptados,
        long asignados,
        long conCitas) {}
