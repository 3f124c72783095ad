package pe.jcc.api.comercial.lote;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.http.Cambio;
import pe.jcc.api.http.Condicional;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.Lector;
import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.lote.DatosDeLote;
import pe.jcc.comercial.lote.LoteDetalle;
import pe.jcc.comercial.lote.LoteFiltro;
import pe.jcc.comercial.lote.Lotes;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.proyecto.Proyectos;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

@Tag(name = "Lotes")
@RestController
@RequestMapping("/api/gestion/lotes")
class LoteController {

    private static final int POR_PAGINA = 20;

    private final Lotes lotes;
    private final LecturaDeLote lectura;

    LoteController(Lotes lotes, Proyectos proyectos) {
        this.lotes = lotes;
        this.lectura = new LecturaDeLote(proyectos);
    }

    @Operation(summary = "Lotes, por proyecto, etapa, manzana y número")
    @Paginada
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Id, proyecto, manzana, número o etapa contiene")
    @Parameter(name = "ubicacion_proyecto", in = ParameterIn.QUERY, description = "Contiene")
    @Parameter(name = "etapa", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
    @Parameter(name = "manzana", in = ParameterIn.QUERY, description = "Contiene")
    @Parameter(name = "numero_lote", in = ParameterIn.QUERY, description = "Contiene")
    @Parameter(
            name = "estado_lote",
            in = ParameterIn.QUERY,
            description = "Uno o varios, separados por comas: Disponible, Reservado, Vendido")
    @Parameter(
            name = "en_conflicto",
            in = ParameterIn.QUERY,
            description = "true: los que la migración trajo al lugar de otro",
            schema = @Schema(type = "boolean"))
    @Requiere(Permiso.LOTES_VER)
    @GetMapping
    PaginaJson<LoteDetalle> lista(HttpServletRequest pedido) {
        var filtro = Parametros.leer(pedido, LoteController::filtro);
        return PaginaJson.de(pedido, lotes.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Los nombres de los proyectos donde hay lotes, o puede haberlos")
    @Requiere(Permiso.LOTES_VER)
    @GetMapping("/ubicaciones_proyecto")
    Ubicaciones ubicaciones() {
        return new Ubicaciones(lotes.ubicaciones());
    }

    @Operation(summary = "Un lote")
    @Requiere(Permiso.LOTES_VER)
    @GetMapping("/{id}")
    LoteDetalle detalle(@PathVariable String id) {
        return lotes.detalle(id);
    }

    @Operation(summary = "Registrar un lote")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeLote.class)))
    @Requiere(Permiso.LOTES_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LoteDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        return lotes.crear(Lector.leer(cuerpo, lectura::leer));
    }

    @Operation(summary = "Cambiar un lote: con PATCH, solo lo que se envía")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeLote.class)))
    @Condicional
    @Requiere(Permiso.LOTES_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{id}")
    LoteDetalle cambiar(@PathVariable String id, VersionVista vista, Cambio cambio) {
        return lotes.cambiar(id, vista, guardados -> cambio.sobre(guardados, lectura::leer));
    }

    @Operation(summary = "Eliminar un lote")
    @Condicional
    @Requiere(Permiso.LOTES_ELIMINAR)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable String id, VersionVista vista) {
        lotes.eliminar(id, vista);
    }

    private static LoteFiltro filtro(Parametros p) {
        return new LoteFiltro(
                p.texto("q"),
                p.texto("ubicacion_proyecto"),
                p.id("etapa"),
                p.texto("manzana"),
                p.texto("numero_lote"),
                p.texto("estado_lote"),
                p.booleano("en_conflicto"));
    }

    record Ubicaciones(List<String> ubicacionesProyecto) {}
}
