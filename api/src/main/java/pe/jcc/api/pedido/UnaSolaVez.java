package pe.jcc.api.pedido;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The request, its key and its answer in one transaction: all are kept, or none. */
@Component
class UnaSolaVez {

    private final TransactionTemplate transaccion;
    private final Llaves llaves;
    private final Huella huella;
    private final HandlerExceptionResolver errores;

    UnaSolaVez(
            TransactionTemplate transaccion,
            Llaves llaves,
            Huella huella,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errores) {
        this.transaccion = transaccion;
        this.llaves = llaves;
        this.huella = huella;
        this.errores = errores;
    }

    /** Nothing is sent before the commit, so that a commit that fails can still be told. */
    void atender(
            Llave llave,
            HttpServletRequest pedido,
            byte[] cuerpo,
            HttpServletResponse respuesta,
            FilterChain cadena,
            Duration paciencia)
            throws ServletException, IOException {
        var antes = Cabeceras.de(respuesta);
        var retenida = new ContentCachingResponseWrapper(respuesta);
        try {
            var contestada =
                    transaccion.execute(
                            estado -> {
                                var ya = llaves.tomar(llave, huella.de(pedido, cuerpo), paciencia);
                                if (ya.isEmpty()) {
                                    seguir(cadena, new CuerpoLeido(pedido, cuerpo), retenida);
                                    guardar(llave, retenida, estado);
                                }
                                return ya;
                            });
            enviar(contestada, retenida, respuesta);
        } catch (DataAccessException | TransactionException fallo) {
            antes.reponer(respuesta);
            errores.resolveException(pedido, respuesta, null, fallo);
        } catch (DeLaCadena fallo) {
            fallo.lanzar();
        }
    }

    private void guardar(
            Llave llave, ContentCachingResponseWrapper retenida, TransactionStatus estado) {
        if (retenida.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            llaves.contestar(llave, RespuestaGuardada.de(retenida));
        } else {
            estado.setRollbackOnly();
        }
    }

    private static void enviar(
            Optional<RespuestaGuardada> contestada,
            ContentCachingResponseWrapper retenida,
            HttpServletResponse respuesta)
            throws IOException {
        if (contestada.isPresent()) {
            contestada.get().escribir(respuesta);
        } else {
            retenida.copyBodyToResponse();
        }
    }

    private static void seguir(
            FilterChain cadena, HttpServletRequest pedido, HttpServletResponse respuesta) {
        try {
            cadena.doFilter(pedido, respuesta);
        } catch (IOException | ServletException | RuntimeException fallo) {
            throw new DeLaCadena(fallo);
        }
    }
}
