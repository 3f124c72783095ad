package pe.jcc.api.comercial.cobranza;

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
import pe.jcc.api.pedido.Usuario;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.cobranza.Cobranzas;
import pe.jcc.comercial.cobranza.DatosDeGestion;
import pe.jcc.comercial.cobranza.GestionDetalle;
import pe.jcc.comercial.cobranza.GestionFiltro;
import pe.jcc.comercial.cobranza.Responsable;
import pe.jcc.comercial.venta.Planes;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;
import pe.jcc.crm.user.Users;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Cobranza", description = "Lo que se debe, y lo que se habló con los clientes")
@RestController
@RequestMapping("/api/gestion/cobranzas/gestiones")
class GestionController {

    private static final int POR_PAGINA = 20;

    private final Cobranzas cobranzas;
    private final Users users;
    private final LecturaDeGestion lectura;

    GestionController(Cobranzas cobranzas, Users users, Planes planes) {
        this.cobranzas = cobranzas;
        this.users = users;
        this.lectura = new LecturaDeGestion(planes);
    }

    @Operation(summary = "Gestiones de cobranza, la más reciente primero")
    @Paginada
    @Parameter(
            name = "cuota",
            in = ParameterIn.QUERY,
            description = "De esta cuota",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "Cada palabra está en el resultado, el responsable o el cliente")
    @Parameter(
            name = "ordering",
            in = ParameterIn.QUERY,
            description = "fecha_gestion, proximo_seguimiento; con - delante, al revés")
    @Requiere(Permiso.COBRANZAS_VER)
    @GetMapping
    PaginaJson<GestionDetalle> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new GestionFiltro(
                                        p.id("cuota"), p.texto("search"), p.texto("ordering")));
        return PaginaJson.de(pedido, cobranzas.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Una gestión de cobranza")
    @Requiere(Permiso.COBRANZAS_VER)
    @GetMapping("/{id:\\d{1,18}}")
    GestionDetalle detalle(@PathVariable long id) {
        return cobranzas.detalle(id);
    }

    @Operation(
            summary = "Registrar una gestión de cobranza",
            description =
                    "De una cuota del plan vigente. El responsable es quien la registra, y la fecha, este momento.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeGestion.class)))
    @Requiere(Permiso.COBRANZAS_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    GestionDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        return cobranzas.crear(Lector.leer(cuerpo, lectura::nueva), responsable());
    }

    @Operation(
            summary = "Cambiar una gestión de cobranza: con PATCH, solo lo que se envía",
            description = "El responsable y la fecha quedan como están.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeGestion.class)))
    @Condicional
    @Requiere(Permiso.COBRANZAS_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{id:\\d{1,18}}")
    GestionDetalle cambiar(@PathVariable long id, VersionVista vista, Cambio cambio) {
        return cobranzas.cambiar(
                id,
                vista,
                guardada -> cambio.sobre(guardada, lector -> lectura.cambiada(lector, guardada)));
    }

    @Operation(summary = "Eliminar una gestión de cobranza")
    @Condicional
    @Requiere(Permiso.COBRANZAS_ELIMINAR)
    @DeleteMapping("/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable long id, VersionVista vista) {
        cobranzas.eliminar(id, vista);
    }

    private Responsable responsable() {
        var user = users.usuario(Usuario.actual().orElseThrow().id());
        return new Responsable(user.id(), user.nombre());
    }
}
