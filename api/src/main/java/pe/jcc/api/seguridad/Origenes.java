package pe.jcc.api.seguridad;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where pages may come from that call the API: its own origin, and those that are configured. */
@Component
class Origenes implements CorsConfigurationSource {

    private static final Pattern ORIGEN =
            Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:\\d{1,5})?");

    private final List<String> configurados;
    private final CorsConfiguration cors = new CorsConfiguration();

    Origenes(@Value("${jcc.origenes:}") List<String> origenes) {
        this.configurados =
                origenes.stream().map(origen -> origen.strip().toLowerCase(Locale.ROOT)).toList();
        for (var origen : configurados) {
            Assert.isTrue(
                    ORIGEN.matcher(origen).matches(),
                    () ->
                            "JCC_ORIGENES: «"
                                    + origen
                                    + "» no es un origen (https://app.ejemplo.pe)");
        }
        cors.setAllowedOrigins(configurados);
        cors.setAllowCredentials(true);
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        cors.setExposedHeaders(
                List.of(
                        HttpHeaders.ETAG,
                        HttpHeaders.LOCATION,
                        HttpHeaders.RETRY_AFTER,
                        "API-Version",
                        "RateLimit",
                        "RateLimit-Policy",
                        "X-Request-Id"));
        cors.setMaxAge(Duration.ofHours(1));
    }

    /** A page of an origin that is not configured reads no answer: its browser finds no word of CORS in it. */
    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest pedido) {
        return configurado(pedido) ? cors : null;
    }

    /** The request says that it comes from a page of the API's own, or of a configured origin. */
    boolean conocido(HttpServletRequest pedido) {
        var origen = pedido.getHeader(HttpHeaders.ORIGIN);
        return origen != null
                && ORIGEN.matcher(origen.toLowerCase(Locale.ROOT)).matches()
                && (!CorsUtils.isCorsRequest(pedido) || configurado(pedido));
    }

    boolean configurado(HttpServletRequest pedido) {
        var origen = pedido.getHeader(HttpHeaders.ORIGIN);
        return origen != null && configurados.contains(origen.toLowerCase(Locale.ROOT));
    }
}
