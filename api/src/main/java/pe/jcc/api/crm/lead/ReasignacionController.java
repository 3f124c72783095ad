package pe.jcc.api.crm.lead;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.Lector;
import pe.jcc.api.http.Mensaje;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.lead.Leads;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

@Tag(name = "Leads")
@RestController
class ReasignacionController {

    private final Leads leads;
    private final Frases frases;

    ReasignacionController(Leads leads, Frases frases) {
        this.leads = leads;
        this.frases = frases;
    }

    @Operation(
            summary = "Dar muchos leads a otro asesor, a otro captador o a ambos",
            description = "Responde cuántos cambiaron.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Reasignacion.class)))
    @Requiere(Permiso.LEADS_REASIGNAR)
    @PostMapping("/api/leads/reasignar")
    Mensaje reasignar(@CuerpoJson ObjectNode cuerpo) {
        var pedida = Lector.leer(cuerpo, Reasignacion::leer);
        if (!pedida.completa()) {
            throw Negada.conError(frases.decir("lead.reasignacion_incompleta"));
        }
        int cuantos =
                leads.reasignar(pedida.leadIds(), pedida.nuevoAsesorId(), pedida.nuevoCaptadorId());
        return new Mensaje(frases.decir("lead.reasignados", String.valueOf(cuantos)));
    }

    record Reasignacion(
            List<Long> leadIds, @Nullable Long nuevoAsesorId, @Nullable Long nuevoCaptadorId) {

        static Reasignacion leer(Lector lector) {
            return new Reasignacion(
                    lector.opcional("lead_ids").ids(),
                    lector.opcional("nuevo_asesor_id").id(_ -> true),
                    lector.opcional("nuevo_captador_id").id(_ -> true));
        }

        boolean completa() {
            return !leadIds.isEmpty() && (nuevoAsesorId != null || nuevoCaptadorId != null);
        }
    }
}
