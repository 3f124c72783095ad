package pe.jcc.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Refuses bodies over 2 MiB before anybody holds them in memory; files have limits of their own, and go to disk. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LimiteDeCuerpo extends OncePerRequestFilter {

    static final int MAXIMO = 2 * 1024 * 1024;
    private static final Set<String> DE_ARCHIVOS =
            Set.of("/api/leads/upload_csv", "/api/gestion/lotes/importar");
    private static final Duration PLAZO = Duration.ofSeconds(20);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        return pedido.getMethod().equals("POST") && DE_ARCHIVOS.contains(pedido.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest pedido, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        if (traeArchivos(pedido)) {
            respuesta.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (pedido.getContentLengthLong() > MAXIMO) {
            respuesta.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            cadena.doFilter(new Limitado(pedido, System.nanoTime() + PLAZO.toNanos()), respuesta);
        }
    }

    /** Tomcat would read them in search of a parameter, past any limit of ours; the webhook asks for none, and keeps all. */
    private static boolean traeArchivos(HttpServletRequest pedido) {
        var tipo = pedido.getContentType();
        return tipo != null
                && tipo.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")
                && !DireccionesDelWebhook.AMBAS.contains(pedido.getRequestURI());
    }

    /**
     * A body of unknown length is counted while it is read. Who asks was judged when the headers came: a body that
     * drips must not act long after.
     */
    private static final class Limitado extends HttpServletRequestWrapper {

        private final long fin;

        Limitado(HttpServletRequest pedido, long fin) {
            super(pedido);
            this.fin = fin;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Contado(super.getInputStream(), fin);
        }
    }

    private static final class Contado extends ServletInputStream {

        private final ServletInputStream original;
        private final long fin;
        private int leidos;

        Contado(ServletInputStream original, long fin) {
            this.original = original;
            this.fin = fin;
        }

        @Override
        public int read() throws IOException {
            int octeto = original.read();
            contar(octeto < 0 ? 0 : 1);
            return octeto;
        }

        @Override
        public int read(byte[] destino, int desde, int cuantos) throws IOException {
            int n = original.read(destino, desde, cuantos);
            contar(Math.max(n, 0));
            return n;
        }

        private void contar(int n) {
            leidos += n;
            if (leidos > MAXIMO) {
                throw new CuerpoRechazado(HttpStatus.CONTENT_TOO_LARGE);
            }
            if (System.nanoTime() - fin > 0) {
                throw new CuerpoRechazado(HttpStatus.REQUEST_TIMEOUT);
            }
        }

        @Override
        public boolean isFinished() {
            return original.isFinished();
        }

        @Override
        public boolean isReady() {
            return original.isReady();
        }

        @Override
        public void setReadListener(ReadListener oyente) {
            original.setReadListener(oyente);
        }
    }
}
