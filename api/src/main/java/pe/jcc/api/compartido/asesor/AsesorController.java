package pe.jcc.api.compartido.asesor;

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
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.asesor.AsesorDetalle;
import pe.jcc.compartido.asesor.AsesorFiltro;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.compartido.asesor.DatosDeAsesor;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Asesores")
@RestController
@RequestMapping("/api/gestion/asesores")
class AsesorController {

    private static final int POR_PAGINA = 20;

    private final Asesores asesores;

    AsesorController(Asesores asesores) {
        this.asesores = asesores;
    }

    @Operation(summary = "Asesores, por nombre")
    @Paginada
    @Parameter(name = "nombre_asesor", in = ParameterIn.QUERY, description = "El nombre contiene")
    @Requiere(Permiso.ASESORES_VER)
    @GetMapping
    PaginaJson<AsesorDetalle> lista(HttpServletRequest pedido) {
        var filtro = Parametros.leer(pedido, p -> new AsesorFiltro(p.texto("nombre_asesor")));
        var tramo = Parametros.tramo(pedido, POR_PAGINA, Parametros.MAXIMO_DE_SELECTOR);
        return PaginaJson.de(pedido, asesores.lista(filtro, tramo));
    }

    @Operation(summary = "Un asesor")
    @Requiere(Permiso.ASESORES_VER)
    @GetMapping("/{id}")
    AsesorDetalle detalle(@PathVariable String id) {
        return asesores.detalle(id);
    }

    @Operation(summary = "Registrar un asesor")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeAsesor.class)))
    @Requiere(Permiso.ASESORES_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AsesorDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        return asesores.crear(Lector.leer(cuerpo, new LecturaDeAsesor(asesores, null)::leer));
    }

    @Operation(summary = "Cambiar un asesor: con PATCH, solo lo que se envía")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeAsesor.class)))
    @Condicional
    @Requiere(Permiso.ASESORES_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{id}")
    AsesorDetalle cambiar(@PathVariable String id, VersionVista vista, Cambio cambio) {
        var lectura = new LecturaDeAsesor(asesores, id);
        return asesores.cambiar(id, vista, guardados -> cambio.sobre(guardados, lectura::leer));
    }

    @Operation(summary = "Eliminar un asesor")
    @Condicional
    @Requiere(Permiso.ASESORES_ELIMINAR)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable String id, VersionVista vista) {
        asesores.eliminar(id, vista);
    }
}
