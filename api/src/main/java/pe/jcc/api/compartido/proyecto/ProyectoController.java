package pe.jcc.api.compartido.proyecto;

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
import pe.jcc.compartido.Moneda;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.proyecto.DatosDeProyecto;
import pe.jcc.compartido.proyecto.ProyectoDetalle;
import pe.jcc.compartido.proyecto.ProyectoFiltro;
import pe.jcc.compartido.proyecto.Proyectos;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Proyectos")
@RestController
@RequestMapping("/api/gestion/proyectos")
class ProyectoController {

    private static final int POR_PAGINA = 20;

    private final Proyectos proyectos;

    ProyectoController(Proyectos proyectos) {
        this.proyectos = proyectos;
    }

    @Operation(summary = "Proyectos, por nombre")
    @Paginada
    @Parameter(
            name = "moneda",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Moneda.class))
    @Parameter(name = "activo", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "Cada palabra está en el nombre o en la ubicación")
    @Parameter(
            name = "ordering",
            in = ParameterIn.QUERY,
            description = "Nombres de miembros, con coma; con «-», al revés")
    @Requiere(Permiso.PROYECTOS_VER)
    @GetMapping
    PaginaJson<ProyectoDetalle> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new ProyectoFiltro(
                                        p.opcion("moneda", Moneda.class),
                                        p.booleano("activo"),
                                        p.texto("search"),
                                        p.texto("ordering")));
        return PaginaJson.de(pedido, proyectos.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Un proyecto")
    @Requiere(Permiso.PROYECTOS_VER)
    @GetMapping("/{id:\\d{1,18}}")
    ProyectoDetalle detalle(@PathVariable long id) {
        return proyectos.detalle(id);
    }

    @Operation(summary = "Registrar un proyecto")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeProyecto.class)))
    @Requiere(Permiso.PROYECTOS_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProyectoDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        return proyectos.crear(Lector.leer(cuerpo, new LecturaDeProyecto(proyectos, null)::leer));
    }

    @Operation(summary = "Cambiar un proyecto: con PATCH, solo lo que se envía")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeProyecto.class)))
    @Condicional
    @Requiere(Permiso.PROYECTOS_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{id:\\d{1,18}}")
    ProyectoDetalle cambiar(@PathVariable long id, VersionVista vista, Cambio cambio) {
        var lectura = new LecturaDeProyecto(proyectos, id);
        return proyectos.cambiar(id, vista, guardados -> cambio.sobre(guardados, lectura::leer));
    }

    @Operation(summary = "Eliminar un proyecto")
    @Condicional
    @Requiere(Permiso.PROYECTOS_ELIMINAR)
    @DeleteMapping("/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable long id, VersionVista vista) {
        proyectos.eliminar(id, vista);
    }
}
