package pe.jcc.api.pedido;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives each request a number, the caller's when it is a sane one, in its answer and in its lines of the log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Numero extends OncePerRequestFilter {

    static final String CABECERA = "X-Request-Id";

    private static final String EN_EL_LOG = "pedido";
    private static final Pattern SENSATO = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest pedido, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        var numero = numero(pedido.getHeader(CABECERA));
        respuesta.setHeader(CABECERA, numero);
        if (pedido.getRequestURI().startsWith("/api/")) {
            respuesta.setHeader("API-Version", "1");
        }
        try (var _ = MDC.putCloseable(EN_EL_LOG, numero)) {
            cadena.doFilter(pedido, respuesta);
        }
    }

    private static String numero(@Nullable String propuesto) {
        return propuesto != null && SENSATO.matcher(propuesto).matches()
                ? propuesto
                : UUID.randomUUID().toString();
    }
}
