package pe.jcc.api.http;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import pe.jcc.compartido.ConVersion;

/** Gives every answer that is one record with a version its ETag. */
@RestControllerAdvice
class EtiquetaDeVersion implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(
            MethodParameter devuelto, Class<? extends HttpMessageConverter<?>> convertidor) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object cuerpo,
            MethodParameter devuelto,
            MediaType tipo,
            Class<? extends HttpMessageConverter<?>> convertidor,
            ServerHttpRequest pedido,
            ServerHttpResponse respuesta) {
        if (cuerpo instanceof ConVersion registro) {
            respuesta.getHeaders().setETag("\"" + registro.version() + "\"");
        }
        return cuerpo;
    }
}
