package pe.jcc.api.pedido;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer as it is kept beside its key, to be given again. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RespuestaGuardada(int estado, Map<String, String> cabeceras, byte[] cuerpo) {

    /** The headers that belong to the answer; the others are each request's own. */
    private static final List<String> CABECERAS =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.CONTENT_DISPOSITION,
                    HttpHeaders.LOCATION,
                    HttpHeaders.ETAG,
                    HttpHeaders.LAST_MODIFIED);

    static RespuestaGuardada de(ContentCachingResponseWrapper respuesta) {
        var cabeceras = new LinkedHashMap<String, String>();
        for (var nombre : CABECERAS) {
            var valor =
                    nombre.equals(HttpHeaders.CONTENT_TYPE)
                            ? respuesta.getContentType()
                            : respuesta.getHeader(nombre);
            if (valor != null) {
                cabeceras.put(nombre, valor);
            }
        }
        return new RespuestaGuardada(
                respuesta.getStatus(), cabeceras, respuesta.getContentAsByteArray());
    }

    void escribir(HttpServletResponse respuesta) throws IOException {
        respuesta.setStatus(estado);
        cabeceras.forEach(respuesta::setHeader);
        respuesta.setContentLength(cuerpo.length);
        respuesta.getOutputStream().write(cuerpo);
    }
}
