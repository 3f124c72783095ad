package pe.jcc.api.pedido;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import java.io.ByteArrayInputStream;

/** A request whose body was read already, and can be read once more. */
final class CuerpoLeido extends HttpServletRequestWrapper {

    private final ByteArrayInputStream cuerpo;

    CuerpoLeido(HttpServletRequest pedido, byte[] cuerpo) {
        super(pedido);
        this.cuerpo = new ByteArrayInputStream(cuerpo);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Entrada(cuerpo);
    }

    private static final class Entrada extends ServletInputStream {

        private final ByteArrayInputStream cuerpo;

        Entrada(ByteArrayInputStream cuerpo) {
            this.cuerpo = cuerpo;
        }

        @Override
        public int read() {
            return cuerpo.read();
        }

        @Override
        public int read(byte[] destino, int desde, int cuantos) {
            return cuerpo.read(destino, desde, cuantos);
        }

        @Override
        public boolean isFinished() {
            return cuerpo.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener oyente) {
            throw new UnsupportedOperationException("Bodies are read while their thread waits");
        }
    }
}
