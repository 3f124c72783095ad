package pe.jcc.api.http;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;
import java.util.Objects;

/** The HTTP habits of all addresses. */
@Configuration
class Http implements WebMvcConfigurer {

    private final Cuerpos cuerpos;

    Http(Cuerpos cuerpos) {
        this.cuerpos = cuerpos;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolutores) {
        resolutores.add(new Cuerpo(cuerpos));
    }

    /** Addresses end in a slash, and work without it: handlers are mapped without. */
    @Bean
    static FilterRegistrationBean<UrlHandlerFilter> barraFinal() {
        var filtro = UrlHandlerFilter.trailingSlashHandler("/api/**").wrapRequest().build();
        var registro = new FilterRegistrationBean<>(filtro);
        registro.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registro;
    }

    private record Cuerpo(Cuerpos cuerpos) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parametro) {
            return parametro.hasParameterAnnotation(CuerpoJson.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parametro,
                @Nullable ModelAndViewContainer modelo,
                NativeWebRequest pedido,
                @Nullable WebDataBinderFactory fabrica)
                throws Exception {
            var http = Objects.requireNonNull(pedido.getNativeRequest(HttpServletRequest.class));
            return cuerpos.leer(http.getContentType(), http.getInputStream().readAllBytes());
        }
    }
}
