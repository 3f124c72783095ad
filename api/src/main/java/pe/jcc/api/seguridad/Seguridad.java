package pe.jcc.api.seguridad;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

import pe.jcc.compartido.Permiso;

import java.util.Map;
import java.util.function.Supplier;

/** Every address is closed, but the public ones; a bearer token opens it, or the session cookie. */
@Configuration
class Seguridad {

    private static final RequestMatcher INGRESO =
            RequestMatchers.anyOf(
                    PathPatternRequestMatcher.withDefaults().matcher("/api/auth/login"),
                    PathPatternRequestMatcher.withDefaults().matcher("/consola/ingresar"));

    @Bean
    SecurityFilterChain puertas(
            HttpSecurity http,
            Tokens tokens,
            Identidad identidad,
            Sesiones sesiones,
            Origenes origenes,
            Portero portero) {
        return http.csrf(
                        AbstractHttpConfigurer
                                ::disable) // see contraFalsos: it has to know who asks
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(origenes))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        pedidos ->
                                pedidos.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers(Publicas::incluye)
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .hasAuthority(Permiso.ADMINISTRAR.codigo())
                                        .anyRequest()
                                        .authenticated())
                .oauth2ResourceServer(
                        portador ->
                                portador.bearerTokenResolver(new Portador())
                                        .jwt(
                                                jwt ->
                                                        jwt.decoder(tokens.deAcceso())
                                                                .jwtAuthenticationConverter(
                                                                        identidad))
                                        .authenticationEntryPoint(portero)
                                        .accessDeniedHandler(portero))
                .addFilterAfter(
                        new PorSesion(tokens, identidad), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(contraFalsos(sesiones, origenes, portero), PorSesion.class)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(portero).accessDeniedHandler(portero))
                .build();
    }

    /** What a browser sends by cookie, and a login, must come from a page of ours. */
    private static CsrfFilter contraFalsos(Sesiones sesiones, Origenes origenes, Portero portero) {
        var filtro = new CsrfFilter(sesiones.repositorioDeCsrf());
        filtro.setRequestHandler(new DeLaCabecera());
        filtro.setAccessDeniedHandler(portero::falso);
        filtro.setRequireCsrfProtectionMatcher(
                pedido ->
                        CsrfFilter.DEFAULT_CSRF_MATCHER.matches(pedido)
                                && (INGRESO.matches(pedido) || sesiones.porCookie())
                                && !origenes.conocido(pedido));
        return filtro;
    }

    /** The token stands in the header alone: a parameter would have to be read out of the body. */
    private static final class DeLaCabecera implements CsrfTokenRequestHandler {

        @Override
        public void handle(
                HttpServletRequest pedido,
                HttpServletResponse respuesta,
                Supplier<CsrfToken> token) {
            // Nobody asks for it by an attribute.
        }

        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest pedido, CsrfToken token) {
            return pedido.getHeader(token.getHeaderName());
        }
    }

    /** An unknown method is refused where the address can say which it knows. */
    @Bean
    HttpFirewall cortafuegos() {
        var estricto = new StrictHttpFirewall();
        estricto.setUnsafeAllowAnyHttpMethod(true);
        return estricto;
    }

    /** PBKDF2 of any length of password, and the hashes of the old systems, which name no scheme. */
    @Bean
    PasswordEncoder codificador() {
        var codificador =
                new DelegatingPasswordEncoder(
                        "pbkdf2",
                        Map.of("pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        codificador.setDefaultPasswordEncoderForMatches(new ClaveDeDjango());
        return codificador;
    }
}
