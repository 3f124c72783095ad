package pe.jcc.api.comercial.venta;

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

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.DeNuevo;
import pe.jcc.api.http.Lector;
import pe.jcc.api.http.Mensaje;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.venta.VentaDetalle;
import pe.jcc.comercial.venta.Ventas;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Lima;
import pe.jcc.compartido.Permiso;

import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;

/** That the cliente of a venta signed its contract. */
@Tag(name = "Ventas")
@RestController
@RequestMapping("/api/gestion/ventas/{id}")
class FirmaController {

    private static final String FECHA = "fecha_firma_contrato";

    private final Ventas ventas;
    private final Frases frases;
    private final Clock reloj;

    FirmaController(Ventas ventas, Frases frases, Clock reloj) {
        this.ventas = ventas;
        this.frases = frases;
        this.reloj = reloj;
    }

    @Operation(
            summary = "Marcar el contrato de una venta como firmado",
            description = "Solo de una venta procesable o completada: si no, 400.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Firma.class)))
    @ApiResponse(
            responseCode = "200",
            description = "La venta; un mensaje, cuando ya estaba firmado",
            content = @Content(schema = @Schema(anyOf = {VentaDetalle.class, YaFirmado.class})))
    @Requiere(Permiso.VENTAS_ESCRIBIR)
    @PostMapping("/marcar_firma_contrato")
    Object marcar(@PathVariable String id, @CuerpoJson ObjectNode cuerpo) {
        var fecha = Lector.leer(cuerpo, this::fecha);
        boolean firmo = siSePuede(() -> ventas.firmar(id, fecha.fechaFirmaContrato()));
        var venta = ventas.detalle(id);
        return firmo
                ? venta
                : new YaFirmado(frases.decir("venta.ya_firmada"), venta.fechaFirmaContrato());
    }

    @Operation(summary = "Quitar la marca de firmado del contrato de una venta")
    @ApiResponse(
            responseCode = "200",
            description = "La venta; un mensaje, cuando no estaba firmado",
            content = @Content(schema = @Schema(anyOf = {VentaDetalle.class, Mensaje.class})))
    @Requiere(Permiso.VENTAS_ESCRIBIR)
    @PostMapping("/revertir_firma_contrato")
    Object revertir(@PathVariable String id) {
        return siSePuede(() -> ventas.revertirFirma(id))
                ? ventas.detalle(id)
                : new Mensaje(frases.decir("venta.no_firmada"));
    }

    private Firma fecha(Lector lector) {
        var dicha = lector.opcional(FECHA).sinVacio().fecha();
        var fecha = dicha == null ? Lima.hoy(reloj) : dicha;
        return new Firma(LecturaDeVenta.noFutura(lector, FECHA, fecha, reloj));
    }

    private boolean siSePuede(BooleanSupplier cambio) {
        try {
            return DeNuevo.intentar(cambio::getAsBoolean);
        } catch (Conflicto no) {
            throw Negada.conError(frases.decir(no.frase()));
        }
    }

    /** When it was signed; today, when nobody tells. */
    record Firma(
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    LocalDate fechaFirmaContrato) {}

    /** It was signed before. */
    record YaFirmado(String message, @Nullable LocalDate fechaFirma) {}
}
