package pe.jcc.api.seguridad;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import pe.jcc.api.http.DireccionesDelWebhook;

import java.util.List;

/** The addresses that need no login, each for its reason; every other one does. */
final class Publicas {

    static final List<String> DIRECCIONES =
            List.of(
                    // logging in
                    "/api/token",
                    "/api/token/refresh",
                    "/api/auth/login",
                    "/api/auth/status",
                    "/api/auth/get-csrf-token",
                    // its callers carry a token of their own
                    DireccionesDelWebhook.DE_GESTION,
                    DireccionesDelWebhook.SIN_GESTION,
                    // says what runs here
                    "/",
                    // says only up or down
                    "/actuator/health",
                    "/actuator/health/*",
                    // the documentation, where people log in
                    "/v3/api-docs",
                    "/v3/api-docs/**",
                    "/v3/api-docs.yaml",
                    "/swagger-ui.html",
                    "/swagger-ui/**",
                    // the console's door, and what its pages are drawn with
                    "/consola/ingresar",
                    "/consola/recursos/**");

    private static final List<PathPattern> PATRONES =
            DIRECCIONES.stream().map(PathPatternParser.defaultInstance::parse).toList();

    private Publicas() {}

    static boolean incluye(HttpServletRequest pedido) {
        return incluye(pedido.getRequestURI());
    }

    static boolean incluye(String ruta) {
        var camino = PathContainer.parsePath(ruta);
        return PATRONES.stream().anyMatch(patron -> patron.matches(camino));
    }
}
