package pe.jcc.api.consola;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the console's own files are, and what its pages may load: nothing that is not from here. */
@Configuration
class Consola implements WebMvcConfigurer, HandlerInterceptor {

    private static final String SOLO_DE_AQUI =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Asked for again each time, and not sent again while they are the same. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registro) {
        registro.addResourceHandler("/consola/recursos/**")
                .addResourceLocations(
                        "classpath:/consola/recursos/", "classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptores) {
        interceptores.addInterceptor(this).addPathPatterns("/consola", "/consola/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest pedido, HttpServletResponse respuesta, Object manejador) {
        respuesta.setHeader("Content-Security-Policy", SOLO_DE_AQUI);
        respuesta.setHeader("Referrer-Policy", "same-origin");
        respuesta.setHeader(HttpHeaders.CONTENT_LANGUAGE, "es");
        return true;
    }
}
