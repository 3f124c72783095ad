package pe.jcc.api.comercial.venta;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.venta.Explicaciones;
import pe.jcc.comercial.venta.PagoExplicado;
import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.Permiso;

import java.util.Locale;

/** Every cent explained: what a pago paid, and what a cliente owes. */
@Tag(name = "Pagos")
@RestController
@RequestMapping("/api/gestion")
class ExplicacionController {

    private final Explicaciones explicaciones;
    private final Conceptos conceptos;
    private final EstadoDeCuentaPdf pdf;

    ExplicacionController(Explicaciones explicaciones, Frases frases, EstadoDeCuentaPdf pdf) {
        this.explicaciones = explicaciones;
        this.conceptos = new Conceptos(frases::decir);
        this.pdf = pdf;
    }

    @Operation(
            summary = "A qué se aplicó un pago, hasta el último céntimo",
            description =
                    "Las partes suman el pago, en la moneda de la venta y en soles. destino: cuota_inicial, precio (al"
                            + " contado), cuota o saldo_a_favor.")
    @Requiere(Permiso.PAGOS_VER)
    @GetMapping("/registropagos/{id}/explicacion")
    Explicacion explicacion(@PathVariable String id) {
        var pago = explicaciones.pago(id);
        return new Explicacion(pago, conceptos.de(pago));
    }

    @Operation(
            summary = "El estado de cuenta de una venta: cada movimiento, y el saldo tras él",
            description =
                    "En la moneda de la venta. Como PDF para entregar al cliente, con formato=pdf o Accept:"
                            + " application/pdf.")
    @Parameter(
            name = "formato",
            in = ParameterIn.QUERY,
            description = "pdf: para imprimir",
            schema = @Schema(implementation = Formato.class))
    @ApiResponse(
            responseCode = "200",
            description = "El estado de cuenta",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = EstadoDeCuentaJson.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    @Requiere(Permiso.VENTAS_VER)
    @GetMapping("/ventas/{id}/estado-de-cuenta")
    ResponseEntity<Object> estadoDeCuenta(@PathVariable String id, HttpServletRequest pedido) {
        var acepta = pedido.getHeader(HttpHeaders.ACCEPT);
        boolean enPdf =
                Parametros.leer(pedido, p -> quierePdf(p.opcion("formato", Formato.class), acepta));
        var estado = explicaciones.estadoDeCuenta(id);
        if (!enPdf) {
            return ResponseEntity.ok(EstadoDeCuentaJson.de(estado, conceptos));
        }
        var nombre = "estado-de-cuenta-%s-%s.pdf".formatted(id, estado.fechaEmision());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(nombre).build().toString())
                .body(pdf.escribir(estado));
    }

    private static boolean quierePdf(@Nullable String formato, @Nullable String acepta) {
        return formato == null
                ? acepta != null && acepta.contains(MediaType.APPLICATION_PDF_VALUE)
                : formato.equals(Formato.PDF.codigo());
    }

    enum Formato implements Opcion {
        JSON,
        PDF;

        @Override
        public String codigo() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A pago, and in words what it paid. */
    record Explicacion(@JsonUnwrapped PagoExplicado pago, String explicacion) {}
}
