package pe.jcc.crm.metrica;

/** How the leads of the OPC people stand that an asesor looks after; the names tell of whom each member is. */
public record LeadsDeAsesor(
        String asesor__username,
        String asesor__firstName,
        String asesor__lastName,
        long totalLeads,
        long citasConfirmadas,
        long seguimiento,
        long noInteresado,
        long noContesta) {}
