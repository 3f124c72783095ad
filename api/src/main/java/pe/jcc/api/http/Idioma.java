package pe.jcc.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Spanish, but for a client that asks for English and not for Spanish. */
@Component("localeResolver")
class Idioma implements LocaleResolver {

    private static final Locale ESPANOL = Locale.of("es");

    /** Its pages are in Spanish, whoever looks at them. */
    private static final String CONSOLA = "/consola";

    @Override
    public Locale resolveLocale(HttpServletRequest pedido) {
        var idiomas = pedidos(pedido.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        boolean enIngles = pide(idiomas, "en") && !pide(idiomas, "es");
        return enIngles && !pedido.getRequestURI().startsWith(CONSOLA) ? Locale.ENGLISH : ESPANOL;
    }

    @Override
    public void setLocale(
            HttpServletRequest pedido,
            @Nullable HttpServletResponse respuesta,
            @Nullable Locale idioma) {
        throw new UnsupportedOperationException("The language comes with each request");
    }

    private static List<LanguageRange> pedidos(@Nullable String cabecera) {
        try {
            return cabecera == null ? List.of() : LanguageRange.parse(cabecera);
        } catch (IllegalArgumentException ilegible) {
            return List.of();
        }
    }

    private static boolean pide(List<LanguageRange> idiomas, String idioma) {
        return idiomas.stream()
                .filter(rango -> rango.getWeight() > 0)
                .map(LanguageRange::getRange)
                .anyMatch(rango -> rango.equals(idioma) || rango.startsWith(idioma + "-"));
    }
}
