package pe.jcc.comercial.presencia;

import org.jspecify.annotations.Nullable;

/** The presencia that stands for a visit, and the name in it that fits no asesor yet. */
public record PresenciaRegistrada(
        String idPresencia, @Nullable String venta, @Nullable String asesorSinResolver) {}
