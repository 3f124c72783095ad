package pe.jcc.api.pedido;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negativa;
import pe.jcc.api.error.Negativas;
import pe.jcc.api.http.DireccionesDelWebhook;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** So many requests a minute from one user, or from one address when nobody is logged in. */
@Component
@Order(Orden.DESPUES_DE_SEGURIDAD)
class LimiteDePedidos extends OncePerRequestFilter {

    private static final Duration MINUTO = Duration.ofMinutes(1);

    private final int porMinuto;
    private final Frases frases;
    private final Negativas negativas;
    private final LoadingCache<String, Bucket> cubos;

    LimiteDePedidos(
            @Value("${jcc.pedidos.por.minuto:6000}") int porMinuto,
            Frases frases,
            Negativas negativas) {
        this.porMinuto = porMinuto;
        this.frases = frases;
        this.negativas = negativas;
        // A bucket that was left alone for a minute is full: a new one is the same.
        this.cubos =
                Caffeine.newBuilder()
                        .expireAfterAccess(MINUTO)
                        .maximumSize(100_000)
                        .build(_ -> lleno());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        var ruta = pedido.getRequestURI();
        return porMinuto == 0
                || !ruta.startsWith("/api/")
                || DireccionesDelWebhook.AMBAS.contains(ruta);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest pedido, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        var usuario = Usuario.actual();
        var politica = usuario.isPresent() ? "\"usuario\"" : "\"direccion\"";
        var quien = usuario.map(u -> "u" + u.id()).orElseGet(() -> "d" + pedido.getRemoteAddr());
        var intento = cubos.get(quien).tryConsumeAndReturnRemaining(1);
        respuesta.setHeader("RateLimit-Policy", politica + ";q=" + porMinuto + ";w=60");
        respuesta.setHeader(
                "RateLimit",
                politica
                        + ";r="
                        + intento.getRemainingTokens()
                        + ";t="
                        + segundos(intento.getNanosToWaitForReset()));
        if (intento.isConsumed()) {
            cadena.doFilter(pedido, respuesta);
            return;
        }
        var negativa =
                Negativa.de(HttpStatus.TOO_MANY_REQUESTS, frases.decir("http.429"))
                        .con(HttpHeaders.RETRY_AFTER, segundos(intento.getNanosToWaitForRefill()));
        negativas.escribir(pedido, respuesta, negativa);
    }

    private Bucket lleno() {
        return Bucket.builder()
                .addLimit(limite -> limite.capacity(porMinuto).refillGreedy(porMinuto, MINUTO))
                .build();
    }

    private static String segundos(long nanos) {
        return Long.toString(Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
    }
}
