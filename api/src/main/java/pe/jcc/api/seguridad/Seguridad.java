package pe.jcc.api.seguridad;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import java.util.Map;

/** Every address is closed, but the public ones; a bearer token opens it. */
@Configuration
class Seguridad {

    @Bean
    SecurityFilterChain puertas(HttpSecurity http, Tokens tokens, Portero portero) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie logs anybody in
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        pedidos ->
                                pedidos.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers(Publicas::incluye)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .oauth2ResourceServer(
                        portador ->
                                portador.bearerTokenResolver(new Portador())
                                        .jwt(jwt -> jwt.decoder(tokens.deAcceso()))
                                        .authenticationEntryPoint(portero)
                                        .accessDeniedHandler(portero))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(portero).accessDeniedHandler(portero))
                .build();
    }

    /** An unknown method is refused where the address can say which it knows. */
    @Bean
    HttpFirewall cortafuegos() {
        var estricto = new StrictHttpFirewall();
        estricto.setUnsafeAllowAnyHttpMethod(true);
        return estricto;
    }

    /** PBKDF2 of any length of password, with room for another scheme later: the hash names its own. */
    @Bean
    PasswordEncoder codificador() {
        return new DelegatingPasswordEncoder(
                "pbkdf2", Map.of("pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }
}
