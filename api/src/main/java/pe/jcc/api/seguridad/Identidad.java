package pe.jcc.api.seguridad;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

import pe.jcc.crm.user.Cuenta;
import pe.jcc.crm.user.Cuentas;

import java.util.Collection;
import java.util.Optional;

/** Makes of a token that is ours the person it was given to, with what they may do now. */
@Component
class Identidad implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Cuentas cuentas;

    Identidad(Cuentas cuentas) {
        this.cuentas = cuentas;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt acceso) {
        return cuenta(acceso)
                .map(
                        cuenta ->
                                new JwtAuthenticationToken(
                                        acceso, permisos(cuenta), cuenta.username()))
                .orElseThrow(() -> new InvalidBearerTokenException("Its account ended it"));
    }

    Optional<PorCookie> deSesion(Jwt sesion) {
        return cuenta(sesion)
                .map(cuenta -> new PorCookie(sesion, permisos(cuenta), cuenta.username()));
    }

    private Optional<Cuenta> cuenta(Jwt jwt) {
        var sello = Sello.de(jwt);
        return cuentas.vigente(sello.usuario()).filter(sello::vale);
    }

    private static Collection<? extends GrantedAuthority> permisos(Cuenta cuenta) {
        return cuenta.permisos().stream()
                .map(permiso -> new SimpleGrantedAuthority(permiso.codigo()))
                .toList();
    }

    /** Somebody whom the browser sent along, wanted or not: what they change has to show where it comes from. */
    static final class PorCookie extends JwtAuthenticationToken {

        PorCookie(Jwt sesion, Collection<? extends GrantedAuthority> permisos, String username) {
            super(sesion, permisos, username);
        }
    }
}
