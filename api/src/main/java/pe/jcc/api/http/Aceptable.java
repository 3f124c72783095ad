package pe.jcc.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/** Refuses who takes no JSON before anything takes effect. The webhook answers JSON whatever its callers say. */
@Configuration
class Aceptable implements WebMvcConfigurer, HandlerInterceptor {

    /** What can be had on paper too. */
    private static final String TAMBIEN_PDF = "/api/gestion/ventas/*/estado-de-cuenta";

    private static final List<MediaType> NUESTROS =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);

    @Override
    public void addInterceptors(InterceptorRegistry interceptores) {
        interceptores
                .addInterceptor(this)
                .addPathPatterns("/api/**")
                .excludePathPatterns(DireccionesDelWebhook.AMBAS)
                .excludePathPatterns(TAMBIEN_PDF);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest pedido, HttpServletResponse respuesta, Object manejador)
            throws HttpMediaTypeNotAcceptableException {
        var acepta = pedido.getHeader(HttpHeaders.ACCEPT);
        if (acepta != null && !acepta.isBlank() && !tomaJson(acepta)) {
            throw new HttpMediaTypeNotAcceptableException(NUESTROS);
        }
        return true;
    }

    private static boolean tomaJson(String acepta) {
        try {
            return MediaType.parseMediaTypes(acepta).stream()
                    .anyMatch(tipo -> NUESTROS.stream().anyMatch(tipo::isCompatibleWith));
        } catch (InvalidMediaTypeException ilegible) {
            return false;
        }
    }
}
