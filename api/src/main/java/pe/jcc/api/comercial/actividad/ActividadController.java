package pe.jcc.api.comercial.actividad;

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
import pe.jcc.comercial.actividad.ActividadDetalle;
import pe.jcc.comercial.actividad.ActividadFiltro;
import pe.jcc.comercial.actividad.Actividades;
import pe.jcc.comercial.actividad.DatosDeActividad;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.asesor.Asesores;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Actividades", description = "Lo que cada asesor hizo, día por día")
@RestController
@RequestMapping("/api/gestion/actividades")
class ActividadController {

    private static final int POR_PAGINA = 20;

    private final Actividades actividades;
    private final LecturaDeActividad lectura;

    ActividadController(Actividades actividades, Asesores asesores) {
        this.actividades = actividades;
        this.lectura = new LecturaDeActividad(asesores);
    }

    @Operation(summary = "Actividades, la más reciente primero")
    @Paginada
    @Parameter(
            name = "fecha_actividad_after",
            in = ParameterIn.QUERY,
            description = "Desde este día: YYYY-MM-DD")
    @Parameter(
            name = "fecha_actividad_before",
            in = ParameterIn.QUERY,
            description = "Hasta este día: YYYY-MM-DD")
    @Parameter(name = "asesor_nombre", in = ParameterIn.QUERY, description = "Contiene")
    @Requiere(Permiso.ACTIVIDADES_VER)
    @GetMapping
    PaginaJson<ActividadDetalle> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new ActividadFiltro(
                                        p.fecha("fecha_actividad_after"),
                                        p.fecha("fecha_actividad_before"),
                                        p.texto("asesor_nombre")));
        return PaginaJson.de(
                pedido, actividades.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Una actividad")
    @Requiere(Permiso.ACTIVIDADES_VER)
    @GetMapping("/{id}")
    ActividadDetalle detalle(@PathVariable String id) {
        return actividades.detalle(id);
    }

    @Operation(
            summary = "Registrar una actividad",
            description =
                    "presencias_generadas no se envía: son las presencias realizadas de ese día en las que"
                            + " participó el asesor.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeActividad.class)))
    @Requiere(Permiso.ACTIVIDADES_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ActividadDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        return actividades.crear(Lector.leer(cuerpo, lectura::leer));
    }

    @Operation(summary = "Cambiar una actividad: con PATCH, solo lo que se envía")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeActividad.class)))
    @Condicional
    @Requiere(Permiso.ACTIVIDADES_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{id}")
    ActividadDetalle cambiar(@PathVariable String id, VersionVista vista, Cambio cambio) {
        return actividades.cambiar(id, vista, guardados -> cambio.sobre(guardados, lectura::leer));
    }

    @Operation(summary = "Eliminar una actividad")
    @Condicional
    @Requiere(Permiso.ACTIVIDADES_ELIMINAR)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable String id, VersionVista vista) {
        actividades.eliminar(id, vista);
    }
}
