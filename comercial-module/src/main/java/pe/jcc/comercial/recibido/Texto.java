package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/** A body as people read it; bytes that are no UTF-8 show as U+FFFD. */
final class Texto {

    private Texto() {}

    static @Nullable String de(byte @Nullable [] cuerpo) {
        return cuerpo == null ? null : new String(cuerpo, StandardCharsets.UTF_8);
    }
}
