package pe.jcc.api.http;

import java.util.List;

/** Where the old CRM posts: its callers wait no answer but the one they know, and do not try again. */
public final class DireccionesDelWebhook {

    public static final String DE_GESTION = "/api/gestion/webhook-presencia-crm";
    public static final String SIN_GESTION = "/api/webhook-presencia-crm";

    public static final List<String> AMBAS = List.of(DE_GESTION, SIN_GESTION);

    private DireccionesDelWebhook() {}
}
