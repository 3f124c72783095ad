package pe.jcc.api.crm.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.Lector;
import pe.jcc.api.seguridad.Intentos;
import pe.jcc.api.seguridad.ParDeTokens;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.api.seguridad.Sesiones;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.user.Cuenta;
import pe.jcc.crm.user.Cuentas;
import pe.jcc.crm.user.Users;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Ingreso")
@RestController
@RequestMapping("/api/auth/cambiar-clave")
class ClaveController {

    private final Cuentas cuentas;
    private final Users users;
    private final Intentos intentos;
    private final Sesiones sesiones;
    private final Frases frases;

    ClaveController(
            Cuentas cuentas, Users users, Intentos intentos, Sesiones sesiones, Frases frases) {
        this.cuentas = cuentas;
        this.users = users;
        this.intentos = intentos;
        this.sesiones = sesiones;
        this.frases = frases;
    }

    @Operation(
            summary = "Cambiar la contraseña propia",
            description =
                    "Termina todas las sesiones y tokens, menos con quien la cambia: por cookie,"
                            + " recibe otra; con token, otro par.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CambioDeClave.class)))
    @Requiere(Permiso.CUENTA_PROPIA)
    @PostMapping
    ClaveCambiada cambiarClave(
            @CuerpoJson ObjectNode cuerpo,
            HttpServletRequest pedido,
            HttpServletResponse respuesta) {
        var quien =
                sesiones.cuenta()
                        .orElseThrow(() -> new InvalidBearerTokenException("Its account ended it"));
        var cambio = Lector.leer(cuerpo, lector -> CambioDeClave.leer(lector, quien.username()));
        var cuenta =
                users.cambiarClave(
                        probada(quien, cambio.claveActual(), pedido), cambio.claveNueva());
        var par = sesiones.renovar(pedido, respuesta, cuenta);
        return new ClaveCambiada(
                frases.decir("clave.cambiada"),
                par.map(ParDeTokens::access).orElse(null),
                par.map(ParDeTokens::refresh).orElse(null));
    }

    /** The account of who asks, once they know their password; guessing it is braked as a login is. */
    private Cuenta probada(Cuenta quien, String clave, HttpServletRequest pedido) {
        return intentos.intentar(
                        pedido.getRemoteAddr(),
                        quien.username(),
                        () -> cuentas.identificar(quien.username(), clave))
                .filter(probada -> probada.id() == quien.id())
                .orElseThrow(() -> new DatoInvalido("clave_actual", Frase.de("clave.mala")));
    }

    record CambioDeClave(
            @Schema(format = "password") String claveActual,
            @Schema(format = "password", minLength = 8) String claveNueva) {

        static CambioDeClave leer(Lector lector, String username) {
            var actual = LecturaDeClave.actual(lector, "clave_actual");
            var nueva = LecturaDeClave.nueva(lector, "clave_nueva", username);
            if (!nueva.isEmpty() && nueva.equals(actual)) {
                lector.falla("clave_nueva", Frase.de("clave.misma"));
            }
            return new CambioDeClave(actual, nueva);
        }
    }

    /**
     * A password that its owner changed.
     *
     * @param access null for who came by cookie, as the refresh token: their cookie was changed
     */
    record ClaveCambiada(String detail, @Nullable String access, @Nullable String refresh) {}
}
