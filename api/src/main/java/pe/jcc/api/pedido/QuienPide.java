package pe.jcc.api.pedido;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import pe.jcc.compartido.auditoria.Autor;
import pe.jcc.compartido.auditoria.QuienActua;

import java.util.Optional;

/** Whoever makes the request of this thread acts in it, by its address. */
@Component
class QuienPide implements QuienActua {

    @Override
    public Optional<Autor> ahora() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes atributos
                ? Optional.of(autor(puerta(atributos.getRequest())))
                : Optional.empty();
    }

    private static Autor autor(String puerta) {
        return Usuario.actual()
                .map(usuario -> new Autor(usuario.id(), usuario.username(), puerta))
                .orElseGet(() -> Autor.nadie(puerta));
    }

    private static String puerta(HttpServletRequest pedido) {
        var ruta = pedido.getRequestURI();
        return pedido.getMethod() + " " + ruta + (ruta.endsWith("/") ? "" : "/");
    }
}
