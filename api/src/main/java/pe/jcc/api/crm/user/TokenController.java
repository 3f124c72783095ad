package pe.jcc.api.crm.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.error.Negativa;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.Lector;
import pe.jcc.api.seguridad.Intentos;
import pe.jcc.api.seguridad.ParDeTokens;
import pe.jcc.api.seguridad.Tokens;
import pe.jcc.crm.user.Cuentas;

import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;

@Tag(name = "Ingreso")
@RestController
@RequestMapping("/api/token")
class TokenController {

    private final Cuentas cuentas;
    private final Intentos intentos;
    private final Tokens tokens;
    private final Frases frases;

    TokenController(Cuentas cuentas, Intentos intentos, Tokens tokens, Frases frases) {
        this.cuentas = cuentas;
        this.intentos = intentos;
        this.tokens = tokens;
        this.frases = frases;
    }

    @Operation(summary = "Ingresar con usuario y contraseña")
    @SecurityRequirements
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Credenciales.class)))
    @PostMapping
    ParDeTokens ingresar(@CuerpoJson ObjectNode cuerpo, HttpServletRequest pedido) {
        var ingreso = Lector.leer(cuerpo, Credenciales::leer);
        return intentos.intentar(
                        pedido.getRemoteAddr(),
                        ingreso.username(),
                        () -> cuentas.identificar(ingreso.username(), ingreso.password()))
                .map(tokens::emitir)
                .orElseThrow(() -> negada("credenciales.malas", null));
    }

    @Operation(
            summary = "Renovar los tokens con el de refresco; sirve varias veces, hasta que vence")
    @SecurityRequirements
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Refresco.class)))
    @PostMapping("/refresh")
    Renovados renovar(@CuerpoJson ObjectNode cuerpo) {
        var refresco = Lector.leer(cuerpo, Refresco::leer);
        try {
            var sello = tokens.deRefresco(refresco.refresh());
            return cuentas.actual(sello.usuario())
                    .filter(sello::vale)
                    .map(tokens::emitir)
                    .map(par -> new Renovados(par.access(), par.refresh()))
                    .orElseThrow(() -> negada("token.vencido", "token_not_valid"));
        } catch (JwtException invalido) {
            throw negada(Tokens.motivo(invalido), "token_not_valid");
        }
    }

    private Negada negada(String frase, @Nullable String codigo) {
        var cuerpo = new LinkedHashMap<String, Object>();
        cuerpo.put("detail", frases.decir(frase));
        if (codigo != null) {
            cuerpo.put("code", codigo);
        }
        return new Negada(
                Negativa.de(HttpStatus.UNAUTHORIZED, cuerpo)
                        .con(HttpHeaders.WWW_AUTHENTICATE, Tokens.RETO));
    }

    record Credenciales(
            @Schema(example = "admin") String username,
            @Schema(format = "password") String password) {

        static Credenciales leer(Lector lector) {
            return new Credenciales(
                    lector.requerido("username").texto(LecturaDeClave.LARGO),
                    LecturaDeClave.actual(lector, "password"));
        }
    }

    record Refresco(String refresh) {

        private static final int LARGO = 4096;

        static Refresco leer(Lector lector) {
            return new Refresco(lector.requerido("refresh").texto(LARGO));
        }
    }

    record Renovados(String access, String refresh) {}
}
