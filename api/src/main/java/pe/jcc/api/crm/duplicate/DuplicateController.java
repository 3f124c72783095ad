package pe.jcc.api.crm.duplicate;

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
import pe.jcc.crm.duplicate.DatosDeDuplicado;
import pe.jcc.crm.duplicate.DuplicadoDetalle;
import pe.jcc.crm.duplicate.DuplicadoFiltro;
import pe.jcc.crm.duplicate.Duplicates;
import pe.jcc.crm.lead.Leads;
import pe.jcc.crm.opc.OpcPersonnel;
import pe.jcc.crm.user.Users;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Duplicados", description = "Lo que se volvió a decir de leads que ya se conocían")
@RestController
@RequestMapping("/api/lead-duplicates")
class DuplicateController {

    private static final int POR_PAGINA = 10;
    private static final String UNO = "/{id:\\d{1,18}}";

    private final Duplicates duplicados;
    private final LecturaDeDuplicado lectura;

    DuplicateController(Duplicates duplicados, Leads leads, Users users, OpcPersonnel personas) {
        this.duplicados = duplicados;
        this.lectura = new LecturaDeDuplicado(leads, users, personas);
    }

    @Operation(summary = "Los duplicados")
    @Paginada
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description =
                    "Cada palabra está en nombre, celular, email, estado, username del asesor o"
                            + " nombre del captador")
    @Parameter(
            name = "ordering",
            in = ParameterIn.QUERY,
            description = "fecha_importacion, nombre, celular, estado; con - descendente")
    @Requiere(Permiso.LEAD_DUPLICATES_VER)
    @GetMapping
    PaginaJson<DuplicadoDetalle> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido, p -> new DuplicadoFiltro(p.texto("search"), p.texto("ordering")));
        return PaginaJson.de(
                pedido, duplicados.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Un duplicado")
    @Requiere(Permiso.LEAD_DUPLICATES_VER)
    @GetMapping(UNO)
    DuplicadoDetalle detalle(@PathVariable long id) {
        return duplicados.detalle(id);
    }

    @Operation(summary = "Registrar un duplicado; queda pendiente")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeDuplicado.class)))
    @Requiere(Permiso.LEAD_DUPLICATES_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DuplicadoDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        return duplicados.crear(Lector.leer(cuerpo, lectura::leer));
    }

    @Operation(
            summary = "Cambiar un duplicado: con PATCH, solo lo que se envía",
            description = "Su estado cambia al fusionarlo, ignorarlo o deshacerlo.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeDuplicado.class)))
    @Condicional
    @Requiere(Permiso.LEAD_DUPLICATES_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = UNO)
    DuplicadoDetalle cambiar(@PathVariable long id, VersionVista vista, Cambio cambio) {
        return duplicados.cambiar(id, vista, guardados -> cambio.sobre(guardados, lectura::leer));
    }

    @Operation(summary = "Eliminar un duplicado")
    @Condicional
    @Requiere(Permiso.LEAD_DUPLICATES_ELIMINAR)
    @DeleteMapping(UNO)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable long id, VersionVista vista) {
        duplicados.eliminar(id, vista);
    }
}
