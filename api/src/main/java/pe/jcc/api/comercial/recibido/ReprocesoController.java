package pe.jcc.api.comercial.recibido;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.comercial.webhook.Recepcion;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.DeNuevo;
import pe.jcc.api.http.Lector;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.recibido.RecibidoDetalle;
import pe.jcc.comercial.recibido.Recibidos;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.compartido.auditoria.Autor;
import pe.jcc.compartido.auditoria.QuienActua;

import tools.jackson.databind.node.ObjectNode;

/** What people do with webhooks that did not go well. */
@Tag(name = "Webhooks recibidos")
@RestController
@RequestMapping("/api/webhooks/recibidos")
class ReprocesoController {

    private static final String UNO = "/{id:\\d{1,18}}";
    private static final String CUERPO = "cuerpo";

    private final Recibidos recibidos;
    private final Recepcion recepcion;
    private final Reprocesos reprocesos;
    private final Asesores asesores;
    private final QuienActua quienPide;

    ReprocesoController(
            Recibidos recibidos,
            Recepcion recepcion,
            Reprocesos reprocesos,
            Asesores asesores,
            QuienActua quienPide) {
        this.recibidos = recibidos;
        this.recepcion = recepcion;
        this.reprocesos = reprocesos;
        this.asesores = asesores;
        this.quienPide = quienPide;
    }

    @Operation(
            summary = "Procesar de nuevo un webhook rechazado o fallido, tal cual o corregido",
            description =
                    "Con cuerpo, se procesa ese en lugar del que llegó, que queda como está. Lo que"
                            + " resulta, también otro rechazo, está en la respuesta, y lo que se"
                            + " respondió antes en sus intentos. 409 si ya se procesó o se está"
                            + " procesando.")
    @RequestBody(content = @Content(schema = @Schema(implementation = CuerpoCorregido.class)))
    @Requiere(Permiso.INTEGRACION)
    @PostMapping(UNO + "/reprocesar")
    RecibidoDetalle reprocesar(@PathVariable long id, @CuerpoJson ObjectNode pedido) {
        recepcion.reprocesar(id, quien(), correccion(pedido));
        return recibidos.detalle(id);
    }

    @Operation(
            summary = "Procesar de nuevo los webhooks rechazados o fallidos de un filtro",
            description =
                    "Hasta 500 por pedido, o lo que alcanza en 20 segundos, del más antiguo al último."
                            + " Para seguir donde quedó, despues_de es el ultimo de la respuesta. Con"
                            + " simulacro en true solo dice cuántos son.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = PedidoDeReproceso.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Lo que resultó, o cuántos son",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            anyOf = {
                                                Reprocesos.Simulacro.class,
                                                Reprocesos.Reprocesados.class
                                            })))
    @Requiere(Permiso.INTEGRACION)
    @PostMapping("/reprocesar")
    Object reprocesarTodos(@CuerpoJson ObjectNode cuerpo) {
        var pedido = Lector.leer(cuerpo, PedidoDeReproceso::leer);
        return Boolean.TRUE.equals(pedido.simulacro())
                ? reprocesos.simular(pedido.filtro(), pedido.desdeElId())
                : reprocesos.ejecutar(pedido.filtro(), pedido.desdeElId(), quien());
    }

    @Operation(
            summary = "Decir quién es el asesor que un webhook nombra y no se reconoció",
            description =
                    "Queda como captador de su presencia, si todavía no tiene. El detalle ofrece"
                            + " candidatos. 409 si no hay ninguno por resolver.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = QuienEs.class)))
    @Requiere(Permiso.INTEGRACION)
    @PostMapping(UNO + "/asesor")
    RecibidoDetalle resolverAsesor(@PathVariable long id, @CuerpoJson ObjectNode cuerpo) {
        var asesor =
                Lector.leer(cuerpo, lector -> lector.requerido("asesor").clave(asesores::existe));
        var quien = quien();
        return DeNuevo.intentar(
                () -> {
                    recibidos.resolverAsesor(id, asesor, quien);
                    return recibidos.detalle(id);
                });
    }

    private static byte @Nullable [] correccion(ObjectNode pedido) {
        var cuerpo = pedido.path(CUERPO);
        if (cuerpo.isMissingNode() || cuerpo.isNull()) {
            return null;
        }
        if (cuerpo.isObject()) {
            return cuerpo.toString().getBytes(UTF_8);
        }
        if (cuerpo.isString() && !cuerpo.asString().isBlank()) {
            return cuerpo.asString().getBytes(UTF_8);
        }
        throw new DatoInvalido(CUERPO, Frase.de("webhook.cuerpo_corregido"));
    }

    private Autor quien() {
        return quienPide.ahora().orElseThrow();
    }

    record CuerpoCorregido(
            @Schema(
                            types = {"object", "string"},
                            description = "Un objeto JSON, o su texto")
                    @Nullable Object cuerpo) {}

    @Schema(name = "AsesorQueSeResuelve")
    record QuienEs(@Schema(example = "A0001") String asesor) {}
}
