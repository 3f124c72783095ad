package pe.jcc.api.comercial.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.error.Negativa;
import pe.jcc.api.http.DireccionesDelWebhook;
import pe.jcc.comercial.recibido.NuevoRecibido;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The address that the old CRM posts to; its answers are the old receiver's, byte for byte. */
@Tag(name = "Webhook del CRM")
@RestController
class WebhookController {

    private static final String EJEMPLO =
            """
            {
              "id_presencia_crm": "CRM-123",
              "cliente": {
                "nombres_completos_razon_social": "Rosa Quispe Mamani",
                "tipo_documento": "DNI",
                "numero_documento": "45678912",
                "telefono_principal": "987654321",
                "email_principal": "rosa.quispe@ejemplo.pe"
              },
              "fecha_hora_presencia": "2026-11-21T16:30:00-05:00",
              "proyecto_interes": "Oasis",
              "medio_captacion": "redes_facebook",
              "modalidad": "presencial",
              "status_presencia": "realizada",
              "resultado_interaccion": "interesado_seguimiento",
              "observaciones": "Vuelve el sábado con su familia."
            }
            """;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);
    private static final List<String> CABECERAS =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.USER_AGENT,
                    HttpHeaders.ACCEPT_LANGUAGE,
                    "X-Request-Id");

    private final Recepcion recepcion;
    private final TokensDeWebhook tokens;
    private final Frases frases;
    private final JsonMapper json;
    private final Counter sinToken;

    WebhookController(
            Recepcion recepcion,
            TokensDeWebhook tokens,
            Frases frases,
            JsonMapper json,
            MeterRegistry medidas) {
        this.recepcion = recepcion;
        this.tokens = tokens;
        this.frases = frases;
        this.json = json;
        this.sinToken =
                Counter.builder("jcc.webhooks.sin.token")
                        .description("Webhooks refused for their token")
                        .register(medidas);
    }

    @Operation(
            summary = "Registrar una presencia del CRM y su cliente",
            description =
                    "Repetir la misma clave id_presencia_crm no crea otra presencia: devuelve la"
                            + " que existe.")
    @SecurityRequirement(name = "webhook")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = WebhookPresencia.class),
                            examples = @ExampleObject(EJEMPLO)))
    @ApiResponse(
            responseCode = "200",
            description = "Registrada, o ya lo estaba",
            content = @Content(schema = @Schema(implementation = PresenciaProcesada.class)))
    @PostMapping({DireccionesDelWebhook.DE_GESTION, DireccionesDelWebhook.SIN_GESTION})
    ResponseEntity<String> recibir(HttpServletRequest pedido) throws IOException {
        var llamante =
                tokens.de(pedido.getHeader(TokensDeWebhook.CABECERA))
                        .orElseThrow(() -> negado(pedido));
        var resultado =
                recepcion.recibir(
                        new NuevoRecibido(
                                llamante,
                                pedido.getRemoteAddr(),
                                pedido.getRequestURI(),
                                json.writeValueAsString(cabeceras(pedido)),
                                pedido.getContentType(),
                                pedido.getInputStream().readAllBytes(),
                                null));
        return ResponseEntity.status(resultado.codigoHttp())
                .contentType(MediaType.APPLICATION_JSON)
                .body(resultado.respuesta());
    }

    private Negada negado(HttpServletRequest pedido) {
        sinToken.increment();
        LOG.warn("Webhook refused for its token, from {}", pedido.getRemoteAddr());
        return new Negada(
                Negativa.de(HttpStatus.UNAUTHORIZED, frases.decir("webhook.token_invalido"))
                        .con(HttpHeaders.WWW_AUTHENTICATE, TokensDeWebhook.CABECERA));
    }

    private static Map<String, String> cabeceras(HttpServletRequest pedido) {
        var cabeceras = new LinkedHashMap<String, String>();
        for (var nombre : CABECERAS) {
            var valor = pedido.getHeader(nombre);
            if (valor != null) {
                cabeceras.put(nombre, valor);
            }
        }
        return cabeceras;
    }
}
