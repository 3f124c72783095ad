package pe.jcc.api.comercial.cliente;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.DeNuevo;
import pe.jcc.api.http.Lector;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.cliente.ClienteDetalle;
import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.comercial.fusion.Fusiones;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Permiso;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** Two clientes that are one person. */
@Tag(name = "Clientes")
@RestController
@RequestMapping("/api/gestion/clientes/{id}")
class FusionController {

    private static final String OTRO = "otro";

    private final Fusiones fusiones;
    private final Clientes clientes;

    FusionController(Fusiones fusiones, Clientes clientes) {
        this.fusiones = fusiones;
        this.clientes = clientes;
    }

    @Operation(
            summary = "Fusionar con este cliente a otro, que es la misma persona",
            description =
                    "Las presencias del otro pasan a este, y lo que a este le falta se llena con lo"
                            + " que dice el otro, que conserva sus datos y deja de estar entre los"
                            + " clientes. Se puede deshacer. 409 si alguno ya se fusionó.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Otro.class)))
    @Requiere(Permiso.CLIENTES_FUSIONAR)
    @PostMapping("/fusionar")
    ClienteDetalle fusionar(@PathVariable String id, @CuerpoJson ObjectNode cuerpo) {
        clientes.detalle(id);
        var otro = Lector.leer(cuerpo, lector -> otro(lector, id));
        return DeNuevo.intentar(() -> fusiones.fusionar(id, otro));
    }

    @Operation(
            summary = "Deshacer una fusión: la última, o la del cliente que se nombra",
            description =
                    "Lo que se cambió después queda como está. 409 si no hay ninguna que deshacer.")
    @RequestBody(content = @Content(schema = @Schema(implementation = QuizasOtro.class)))
    @Requiere(Permiso.CLIENTES_FUSIONAR)
    @PostMapping("/deshacer-fusion")
    ClienteDetalle deshacer(@PathVariable String id, @CuerpoJson ObjectNode cuerpo) {
        var otro =
                Lector.leer(
                        cuerpo,
                        lector ->
                                Optional.ofNullable(lector.opcional(OTRO).clave(clientes::existe)));
        return DeNuevo.intentar(() -> fusiones.deshacer(id, otro.orElse(null)));
    }

    private String otro(Lector lector, String id) {
        var otro = lector.requerido(OTRO).clave(clientes::existe);
        if (otro.equals(id)) {
            lector.falla(OTRO, Frase.de("cliente.consigo"));
        }
        return otro;
    }

    @Schema(name = "ClienteQueSeFusiona")
    record Otro(String otro) {}

    @Schema(name = "ClienteQueSeSepara")
    record QuizasOtro(@Nullable String otro) {}
}
