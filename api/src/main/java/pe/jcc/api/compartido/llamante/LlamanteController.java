package pe.jcc.api.compartido.llamante;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.comercial.webhook.TokensDeWebhook;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.Lector;
import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.auditoria.QuienActua;
import pe.jcc.compartido.llamante.LlamanteDetalle;
import pe.jcc.compartido.llamante.Llamantes;
import pe.jcc.compartido.llamante.TokenDado;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

@Tag(
        name = "Llamantes",
        description =
                "Los tokens con que otros sistemas envían webhooks, además de los de"
                        + " JCC_WEBHOOK_TOKENS")
@RestController
@RequestMapping("/api/webhooks/llamantes")
class LlamanteController {

    private static final int POR_PAGINA = 20;
    private static final String UNO = "/{id:\\d{1,18}}";
    private static final int HORAS = 24;
    private static final int MAXIMO_DE_HORAS = 720;

    private final Llamantes llamantes;
    private final TokensDeWebhook tokens;
    private final QuienActua quienPide;

    LlamanteController(Llamantes llamantes, TokensDeWebhook tokens, QuienActua quienPide) {
        this.llamantes = llamantes;
        this.tokens = tokens;
        this.quienPide = quienPide;
    }

    @Operation(summary = "Los tokens de los llamantes, por nombre, el más nuevo primero")
    @Paginada
    @Requiere(Permiso.INTEGRACION)
    @GetMapping
    PaginaJson<LlamanteDetalle> lista(HttpServletRequest pedido) {
        return PaginaJson.de(pedido, llamantes.lista(Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Un token de un llamante, sin el token")
    @Requiere(Permiso.INTEGRACION)
    @GetMapping(UNO)
    LlamanteDetalle detalle(@PathVariable long id) {
        return llamantes.detalle(id);
    }

    @Operation(
            summary = "Crear un token para un llamante, que solo esta respuesta muestra",
            description = "Un llamante puede tener varios a la vez.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = LlamanteNuevo.class)))
    @Requiere(Permiso.INTEGRACION)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TokenDado crear(@CuerpoJson ObjectNode cuerpo) {
        var nombre = Lector.leer(cuerpo, lector -> lector.requerido("nombre").texto(100));
        return hecho(() -> llamantes.crear(nombre, quienPide.ahora().orElseThrow()));
    }

    @Operation(
            summary = "Dar otro token al llamante; este sirve todavía unas horas",
            description =
                    "24 horas, si no se dice otra cosa; con 0, ninguna. 409 si está revocado o"
                            + " venció.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Plazo.class)))
    @Requiere(Permiso.INTEGRACION)
    @PostMapping(UNO + "/rotar")
    @ResponseStatus(HttpStatus.CREATED)
    TokenDado rotar(@PathVariable long id, @CuerpoJson ObjectNode cuerpo) {
        int horas = Lector.leer(cuerpo, LlamanteController::horas);
        return hecho(
                () ->
                        llamantes.rotar(
                                id, Duration.ofHours(horas), quienPide.ahora().orElseThrow()));
    }

    @Operation(
            summary = "Revocar un token",
            description = "Deja de servir aquí al instante, y en cinco segundos en todas partes.")
    @Requiere(Permiso.INTEGRACION)
    @PostMapping(UNO + "/revocar")
    LlamanteDetalle revocar(@PathVariable long id) {
        return hecho(() -> llamantes.revocar(id));
    }

    private static int horas(Lector lector) {
        return Objects.requireNonNullElse(
                lector.opcional("horas").entero(0, MAXIMO_DE_HORAS), HORAS);
    }

    private <T> T hecho(Supplier<T> cambio) {
        T resultado = cambio.get();
        tokens.olvidar();
        return resultado;
    }

    record LlamanteNuevo(@Schema(example = "crm", maxLength = 100) String nombre) {}

    @Schema(name = "PlazoDelTokenAnterior")
    record Plazo(
            @Schema(minimum = "0", maximum = "720", defaultValue = "24") @Nullable Integer horas) {}
}
