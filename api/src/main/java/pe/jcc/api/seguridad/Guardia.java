package pe.jcc.api.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a handler be called by those who have the permission that it asks for, before anything of theirs is read. */
@Configuration
class Guardia implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry interceptores) {
        interceptores.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest pedido, HttpServletResponse respuesta, Object manejador) {
        if (manejador instanceof HandlerMethod metodo
                && !HttpMethod.OPTIONS.matches(
                        pedido.getMethod()) // tells the methods of an address
                && !(metodo.getBean() instanceof ErrorController)
                && !Publicas.incluye(pedido)
                && !puede(metodo.getMethodAnnotation(Requiere.class))) {
            throw new AccessDeniedException("Without the permission");
        }
        return true;
    }

    private static boolean puede(@Nullable Requiere requiere) {
        var quien = SecurityContextHolder.getContext().getAuthentication();
        return requiere != null
                && quien != null
                && quien.getAuthorities().stream()
                        .anyMatch(
                                permiso ->
                                        requiere.value().codigo().equals(permiso.getAuthority()));
    }
}
