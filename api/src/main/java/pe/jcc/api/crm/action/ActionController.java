package pe.jcc.api.crm.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.action.ActionDetalle;
import pe.jcc.crm.action.ActionFiltro;
import pe.jcc.crm.action.Actions;
import pe.jcc.crm.action.TipoDeAccion;

@Tag(name = "Acciones", description = "Lo que se hizo con leads y citas")
@RestController
@RequestMapping("/api/actions")
class ActionController {

    private static final int POR_PAGINA = 10;

    private final Actions actions;

    ActionController(Actions actions) {
        this.actions = actions;
    }

    @Operation(summary = "Las acciones, la última primero")
    @Paginada
    @Parameter(
            name = "lead",
            in = ParameterIn.QUERY,
            description = "Un id",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "appointment",
            in = ParameterIn.QUERY,
            description = "Un id",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "user",
            in = ParameterIn.QUERY,
            description = "Un id",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "tipo_accion",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = TipoDeAccion.class))
    @Parameter(
            name = "fecha_accion__gte",
            in = ParameterIn.QUERY,
            description = "Desde, con fecha y hora")
    @Parameter(
            name = "fecha_accion__lte",
            in = ParameterIn.QUERY,
            description = "Hasta, con fecha y hora")
    @Parameter(
            name = "ordering",
            in = ParameterIn.QUERY,
            description = "fecha_accion, tipo_accion; con - descendente")
    @Requiere(Permiso.ACTIONS_VER)
    @GetMapping
    PaginaJson<ActionDetalle> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new ActionFiltro(
                                        p.clave("lead"),
                                        p.clave("appointment"),
                                        p.clave("user"),
                                        p.texto("tipo_accion"),
                                        p.fechaHora("fecha_accion__gte"),
                                        p.fechaHora("fecha_accion__lte"),
                                        p.texto("ordering")));
        var pagina = actions.lista(filtro, Parametros.tramo(pedido, POR_PAGINA));
        if (pagina.total() == 0) {
            actions.comprobar(filtro);
        }
        return PaginaJson.de(pedido, pagina);
    }

    @Operation(summary = "Una acción")
    @Requiere(Permiso.ACTIONS_VER)
    @GetMapping("/{id:\\d{1,18}}")
    ActionDetalle detalle(@PathVariable long id) {
        return actions.detalle(id);
    }
}
