package pe.jcc.api.http;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import pe.jcc.compartido.VersionVista;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The HTTP habits of all addresses. */
@Configuration
class Http implements WebMvcConfigurer {

    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Cambio.class, VersionVista.class);
    }

    private final Cuerpos cuerpos;
    private final JsonMapper json;

    Http(Cuerpos cuerpos, JsonMapper json) {
        this.cuerpos = cuerpos;
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolutores) {
        resolutores.add(
                new Resolutor(
                        parametro -> parametro.hasParameterAnnotation(CuerpoJson.class),
                        this::cuerpo));
        resolutores.add(
                new Resolutor(
                        parametro -> parametro.getParameterType() == Cambio.class, this::cambio));
        resolutores.add(
                new Resolutor(
                        parametro -> parametro.getParameterType() == VersionVista.class,
                        Http::versionVista));
    }

    private ObjectNode cuerpo(HttpServletRequest pedido) throws Exception {
        return cuerpos.leer(pedido.getContentType(), pedido.getInputStream().readAllBytes());
    }

    private Cambio cambio(HttpServletRequest pedido) throws Exception {
        return new Cambio(cuerpo(pedido), pedido.getMethod().equals("PUT"), json);
    }

    /** Without If-Match, or with {@code *}, whichever version; a tag that is not ours is never the one. */
    private static VersionVista versionVista(HttpServletRequest pedido) {
        var vistas = Collections.list(pedido.getHeaders(HttpHeaders.IF_MATCH));
        var etiquetas = ETag.parse(String.join(", ", vistas));
        if (vistas.isEmpty() || etiquetas.stream().anyMatch(ETag::isWildcard)) {
            return VersionVista.CUALQUIERA;
        }
        return new VersionVista(
                etiquetas.stream()
                        .filter(etiqueta -> !etiqueta.weak())
                        .filter(etiqueta -> VERSION.matcher(etiqueta.tag()).matches())
                        .map(etiqueta -> Long.valueOf(etiqueta.tag()))
                        .collect(Collectors.toSet()));
    }

    /** Addresses end in a slash, and work without it: handlers are mapped without. */
    @Bean
    static FilterRegistrationBean<UrlHandlerFilter> barraFinal() {
        var filtro =
                UrlHandlerFilter.trailingSlashHandler("/api/**", "/consola/**")
                        .wrapRequest()
                        .build();
        var registro = new FilterRegistrationBean<>(filtro);
        registro.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registro;
    }

    private interface Lectura {

        Object de(HttpServletRequest pedido) throws Exception;
    }

    private record Resolutor(Predicate<MethodParameter> cual, Lectura lectura)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parametro) {
            return cual.test(parametro);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parametro,
                @Nullable ModelAndViewContainer modelo,
                NativeWebRequest pedido,
                @Nullable WebDataBinderFactory fabrica)
                throws Exception {
            return lectura.de(
                    Objects.requireNonNull(pedido.getNativeRequest(HttpServletRequest.class)));
        }
    }
}
