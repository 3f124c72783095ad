package pe.jcc.api.comercial.webhook;

import org.jspecify.annotations.Nullable;

/** The answer to a webhook whose presencia is registered. */
record PresenciaProcesada(String detail, String idPresencia, @Nullable String idVenta) {}
