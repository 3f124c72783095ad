package pe.jcc.api.crm.carga;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import pe.jcc.api.archivo.ArchivoRecibido;
import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.carga.Cargas;
import pe.jcc.crm.carga.ResumenDeCarga;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Tag(name = "Leads")
@RestController
class CargaController {

    private final Cargas cargas;
    private final Frases frases;
    private final JsonMapper json;

    CargaController(Cargas cargas, Frases frases, JsonMapper json) {
        this.cargas = cargas;
        this.frases = frases;
        this.json = json;
    }

    @Operation(
            summary = "Cargar leads de un archivo CSV",
            description =
                    "Columnas: nombre, celular y ubicacion (o proyecto), obligatorias; email, medio,"
                            + " distrito, tipificacion, observacion, observacion_opc,"
                            + " proyecto_interes, calle_o_modulo, fecha_interaccion. Separadas por"
                            + " comas, puntos y comas o tabuladores, en UTF-8 o Windows-1252. Los"
                            + " leads nuevos se reparten por turno entre los usuarios activos; lo"
                            + " que se dice de uno conocido, por su celular o su email, queda como"
                            + " duplicado pendiente. El mismo archivo, enviado otra vez, no hace"
                            + " nada dos veces.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = Formulario.class)))
    @Parameter(
            name = "detalle",
            in = ParameterIn.QUERY,
            description = "true: además, qué fue de cada fila",
            schema = @Schema(type = "boolean"))
    @ApiResponse(
            responseCode = "200",
            description = "Todas las filas sirvieron",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Cargado.class)))
    @ApiResponse(
            responseCode = "206",
            description = "Algunas filas no sirvieron: errores dice cuáles, hasta mil",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Cargado.class)))
    @Requiere(Permiso.LEADS_CARGAR)
    @PostMapping("/api/leads/upload_csv")
    void cargar(HttpServletRequest pedido, HttpServletResponse respuesta) throws IOException {
        // Not by getParameter, which would read the file in search of it.
        var direccion = ServletUriComponentsBuilder.fromRequest(pedido).build();
        boolean detalle = "true".equals(direccion.getQueryParams().getFirst("detalle"));
        var archivo = recibir(pedido);
        try {
            if (detalle) {
                conDetalle(archivo, respuesta);
            } else {
                var cargado = cargado(cargas.cargar(archivo, _ -> {}), respuesta);
                json.writeValue(respuesta.getOutputStream(), cargado);
            }
        } catch (Conflicto no) {
            throw Negada.conError(frases.decir(no.frase()));
        } finally {
            Files.deleteIfExists(archivo);
        }
    }

    /** In the form that this address has since the old backend. */
    private Path recibir(HttpServletRequest pedido) throws IOException {
        try {
            return ArchivoRecibido.de(pedido, frases, "csv_file");
        } catch (DatoInvalido no) {
            throw Negada.conError(frases.decir(no.campos().values().iterator().next().getFirst()));
        }
    }

    private void conDetalle(Path archivo, HttpServletResponse respuesta) throws IOException {
        try (var detalle = new DetalleDeCarga(json, frases)) {
            var cargado = cargado(cargas.cargar(archivo, detalle), respuesta);
            detalle.escribir(json.writeValueAsString(cargado), respuesta.getOutputStream());
        }
    }

    /** The answer, whose head is set. */
    private Cargado cargado(ResumenDeCarga resumen, HttpServletResponse respuesta) {
        var cargado = Cargado.de(resumen, frases);
        respuesta.setStatus(
                cargado.errores().isEmpty()
                        ? HttpServletResponse.SC_OK
                        : HttpServletResponse.SC_PARTIAL_CONTENT);
        respuesta.setContentType(MediaType.APPLICATION_JSON_VALUE);
        return cargado;
    }

    record Formulario(@Schema(type = "string", format = "binary") String csvFile) {}
}
