package pe.jcc.api.crm.lead;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
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
import pe.jcc.crm.action.ActionDetalle;
import pe.jcc.crm.action.Actions;
import pe.jcc.crm.appointment.Tipificar;
import pe.jcc.crm.lead.DatosDeLead;
import pe.jcc.crm.lead.LeadDetalle;
import pe.jcc.crm.lead.Leads;
import pe.jcc.crm.opc.OpcPersonnel;
import pe.jcc.crm.user.Users;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

@Tag(name = "Leads", description = "Quienes pueden comprar")
@RestController
@RequestMapping("/api/leads")
class LeadController {

    private static final int POR_PAGINA = 10;
    private static final String UNO = "/{id:\\d{1,18}}";

    private final Leads leads;
    private final Tipificar tipificar;
    private final Actions actions;
    private final OpcPersonnel personas;
    private final Users users;
    private final Frases frases;

    LeadController(
            Leads leads,
            Tipificar tipificar,
            Actions actions,
            OpcPersonnel personas,
            Users users,
            Frases frases) {
        this.leads = leads;
        this.tipificar = tipificar;
        this.actions = actions;
        this.personas = personas;
        this.users = users;
        this.frases = frases;
    }

    @Operation(
            summary = "Los leads, el último primero",
            description = "El total es exacto hasta 10 000; sobre eso puede tener 2 s de atraso.")
    @Paginada
    @FiltrosDeLead
    @Requiere(Permiso.LEADS_VER)
    @GetMapping
    PaginaJson<LeadDetalle> lista(HttpServletRequest pedido) {
        var filtro = Parametros.leer(pedido, LecturaDeLeadFiltro::leer);
        var pagina = leads.lista(filtro, Parametros.tramo(pedido, POR_PAGINA));
        if (pagina.total() == 0) {
            Parametros.existen(
                    pedido,
                    Map.of(
                            "personal_opc_captador", personas::existe,
                            "supervisor_opc_captador", personas::existe));
        }
        return PaginaJson.de(pedido, pagina);
    }

    @Operation(summary = "Un lead")
    @Requiere(Permiso.LEADS_VER)
    @GetMapping(UNO)
    LeadDetalle detalle(@PathVariable long id) {
        return leads.detalle(id);
    }

    @Operation(summary = "Lo que se hizo con un lead, lo último primero")
    @Requiere(Permiso.LEADS_VER)
    @GetMapping(UNO + "/actions")
    List<ActionDetalle> acciones(@PathVariable long id) {
        leads.comprobar(id);
        return actions.deLead(id);
    }

    @Operation(
            summary = "Registrar un lead",
            description =
                    "Con captador es lead OPC. Si además es directeo y el captador es un usuario, ese es su asesor.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeLead.class)))
    @Requiere(Permiso.LEADS_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LeadDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        return leads.crear(Lector.leer(cuerpo, lectura(null)::leer));
    }

    @Operation(
            summary = "Cambiar un lead: con PATCH, solo lo que se envía",
            description = "Con tipificacion YA ASISTIO, su última cita queda Realizada.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeLead.class)))
    @Condicional
    @Requiere(Permiso.LEADS_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = UNO)
    LeadDetalle cambiar(@PathVariable long id, VersionVista vista, Cambio cambio) {
        var lectura = lectura(id);
        return tipificar.cambiar(id, vista, guardados -> cambio.sobre(guardados, lectura::leer));
    }

    @Operation(summary = "Eliminar un lead, con sus citas, acciones y duplicados")
    @Condicional
    @Requiere(Permiso.LEADS_ELIMINAR)
    @DeleteMapping(UNO)
    Eliminado eliminar(@PathVariable long id, VersionVista vista) {
        leads.eliminar(id, vista);
        return new Eliminado(frases.decir("lead.eliminado", String.valueOf(id)));
    }

    private LecturaDeLead lectura(@Nullable Long id) {
        return new LecturaDeLead(leads, personas, users, id);
    }

    record Eliminado(String detail) {}
}
