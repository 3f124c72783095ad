package pe.jcc.api.consola;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.regex.Pattern;

/** Addresses of the console to which somebody is sent. */
final class Direccion {

    static final String PANEL = "/consola/";

    private static final Pattern DE_LA_CONSOLA =
            Pattern.compile(
                    "/consola(?:/[\\w.-]+)*/?(?:\\?(?:[\\w.~!*'()@$;=&+:,/?-]|%\\p{XDigit}{2})*)?");

    private Direccion() {}

    /** Where they came from; the first page, when that is none of the console. */
    static String deVuelta(@Nullable String pedida) {
        return pedida != null && DE_LA_CONSOLA.matcher(pedida).matches() ? pedida : PANEL;
    }

    /** Goes there, and tells what was done: a key of {@code consola.properties} with its figures. */
    static String ir(String adonde, String aviso, Object... cifras) {
        return "redirect:"
                + UriComponentsBuilder.fromUriString(adonde)
                        .replaceQueryParam("aviso", aviso)
                        .replaceQueryParam("n", cifras)
                        .build()
                        .toUriString();
    }
}
