package pe.jcc.api.comercial.comision;

import io.swagger.v3.oas.annotations.Operation;
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
import pe.jcc.comercial.comision.DatosDeRegla;
import pe.jcc.comercial.comision.ReglaDetalle;
import pe.jcc.comercial.comision.TablaDeComisiones;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;

import tools.jackson.databind.node.ObjectNode;

/** At the address of the App Comercial's resources, and at the one to which its frontend writes. */
@Tag(name = "Comisiones")
@RestController
@RequestMapping({"/api/gestion/tabla-comisiones", "/api/tabla-comisiones"})
class TablaDeComisionesController {

    private static final int POR_PAGINA = 20;

    private final TablaDeComisiones tabla;

    TablaDeComisionesController(TablaDeComisiones tabla) {
        this.tabla = tabla;
    }

    @Operation(summary = "Qué comisión gana cada rol según el tipo de venta")
    @Paginada
    @Requiere(Permiso.TABLA_COMISIONES_VER)
    @GetMapping
    PaginaJson<ReglaDetalle> lista(HttpServletRequest pedido) {
        return PaginaJson.de(pedido, tabla.lista(Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Una regla de la tabla de comisiones")
    @Requiere(Permiso.TABLA_COMISIONES_VER)
    @GetMapping("/{id:\\d{1,18}}")
    ReglaDetalle detalle(@PathVariable long id) {
        return tabla.detalle(id);
    }

    @Operation(
            summary = "Agregar una regla a la tabla de comisiones",
            description = "Los nombres valen con y sin tilde: captacion, credito.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeRegla.class)))
    @Requiere(Permiso.TABLA_COMISIONES_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReglaDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        return tabla.crear(Lector.leer(cuerpo, LecturaDeRegla::leer));
    }

    @Operation(summary = "Cambiar una regla: con PATCH, solo lo que se envía")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeRegla.class)))
    @Condicional
    @Requiere(Permiso.TABLA_COMISIONES_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{id:\\d{1,18}}")
    ReglaDetalle cambiar(@PathVariable long id, VersionVista vista, Cambio cambio) {
        return tabla.cambiar(id, vista, guardados -> cambio.sobre(guardados, LecturaDeRegla::leer));
    }

    @Operation(summary = "Quitar una regla de la tabla de comisiones")
    @Condicional
    @Requiere(Permiso.TABLA_COMISIONES_ELIMINAR)
    @DeleteMapping("/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable long id, VersionVista vista) {
        tabla.eliminar(id, vista);
    }
}
