package pe.jcc.api.crm.user;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.error.Negativa;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.Lector;
import pe.jcc.api.seguridad.Intentos;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.api.seguridad.Sesiones;
import pe.jcc.api.seguridad.Tokens;
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.user.Cuenta;
import pe.jcc.crm.user.Cuentas;

import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;

@Tag(name = "Ingreso")
@RestController
@RequestMapping("/api/auth")
class SesionController {

    private final Cuentas cuentas;
    private final Intentos intentos;
    private final Sesiones sesiones;
    private final Frases frases;

    SesionController(Cuentas cuentas, Intentos intentos, Sesiones sesiones, Frases frases) {
        this.cuentas = cuentas;
        this.intentos = intentos;
        this.sesiones = sesiones;
        this.frases = frases;
    }

    @Operation(summary = "El token con que un navegador muestra que un pedido es suyo")
    @SecurityRequirements
    @GetMapping("/get-csrf-token")
    TokenCsrf csrf(HttpServletRequest pedido, HttpServletResponse respuesta) {
        return new TokenCsrf(frases.decir("sesion.csrf"), sesiones.csrf(pedido, respuesta));
    }

    @Operation(summary = "Ingresar con usuario y contraseña; la sesión queda en una cookie")
    @SecurityRequirements
    @RequestBody(
            required = true,
            content =
                    @Content(schema = @Schema(implementation = TokenController.Credenciales.class)))
    @ApiResponse(
            responseCode = "401",
            description = "Usuario o contraseña equivocados, o faltan",
            content = @Content(schema = @Schema(implementation = NoIngresado.class)))
    @ApiResponse(responseCode = "200")
    @PostMapping("/login")
    Ingresado ingresar(
            @CuerpoJson ObjectNode cuerpo,
            HttpServletRequest pedido,
            HttpServletResponse respuesta) {
        var cuenta = identificar(cuerpo, pedido).orElseThrow(this::negada);
        sesiones.abrir(pedido, respuesta, cuenta);
        return new Ingresado(true, Usuario.de(cuenta));
    }

    @Operation(summary = "Quién tiene la sesión abierta")
    @SecurityRequirements
    @GetMapping("/status")
    Estado estado() {
        var usuario = sesiones.cuenta().map(Usuario::de).orElse(null);
        return new Estado(usuario != null, usuario);
    }

    @Operation(summary = "Cerrar esta sesión; la cookie o el token con que se pide no sirve más")
    @Requiere(Permiso.CUENTA_PROPIA)
    @PostMapping("/logout")
    Salida salir(HttpServletResponse respuesta) {
        sesiones.cerrar(respuesta);
        return new Salida(true, frases.decir("sesion.cerrada"));
    }

    /** A member that is missing is as wrong as a wrong one: the frontend knows one answer for both. */
    private Optional<Cuenta> identificar(ObjectNode cuerpo, HttpServletRequest pedido) {
        var ingreso =
                Lector.leer(
                        cuerpo,
                        lector ->
                                new TokenController.Credenciales(
                                        texto(lector, "username").strip(),
                                        texto(lector, "password")));
        var username = ingreso.username();
        var clave = ingreso.password();
        return username.isEmpty() || clave.isEmpty()
                ? Optional.empty()
                : intentos.intentar(
                        pedido.getRemoteAddr(),
                        username,
                        () -> cuentas.identificar(username, clave));
    }

    private static String texto(Lector lector, String campo) {
        return Objects.requireNonNullElse(lector.opcional(campo).exacto(LecturaDeClave.LARGO), "");
    }

    private Negada negada() {
        var cuerpo = new LinkedHashMap<String, Object>();
        cuerpo.put("success", false);
        cuerpo.put("error", frases.decir("sesion.credenciales"));
        return new Negada(
                Negativa.de(HttpStatus.UNAUTHORIZED, cuerpo)
                        .con(HttpHeaders.WWW_AUTHENTICATE, Tokens.RETO));
    }

    record TokenCsrf(String detail, @JsonProperty("csrfToken") String csrfToken) {}

    record Usuario(long id, String username, String email) {

        static Usuario de(Cuenta cuenta) {
            return new Usuario(cuenta.id(), cuenta.username(), cuenta.email());
        }
    }

    record Ingresado(boolean success, Usuario user) {}

    /** What OpenAPI tells of {@link #negada}. */
    record NoIngresado(boolean success, String error) {}

    record Estado(
            @JsonProperty("isAuthenticated") boolean isAuthenticated, @Nullable Usuario user) {}

    record Salida(boolean success, String detail) {}
}
