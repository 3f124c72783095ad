package pe.jcc.api.seguridad;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/** Finds the bearer token. Public addresses look at none: a browser may still send the one that just expired. */
class Portador implements BearerTokenResolver {

    static final String SIN_TOKEN = "bad_authorization_header";

    @Override
    public @Nullable String resolve(HttpServletRequest pedido) {
        var cabecera = pedido.getHeader(HttpHeaders.AUTHORIZATION);
        if (cabecera == null || Publicas.incluye(pedido)) {
            return null;
        }
        var partes = cabecera.strip().split("\\s+", -1);
        if (!partes[0].equalsIgnoreCase("Bearer")) {
            return null;
        }
        if (partes.length != 2) {
            throw new InvalidBearerTokenException(SIN_TOKEN);
        }
        return partes[1];
    }
}
