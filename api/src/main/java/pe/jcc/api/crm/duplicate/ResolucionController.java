package pe.jcc.api.crm.duplicate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.http.Mensaje;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.duplicate.CampoFusionado;
import pe.jcc.crm.duplicate.Duplicates;

import java.util.List;

/** What people make of a duplicate, and what came of it. */
@Tag(name = "Duplicados")
@RestController
class ResolucionController {

    private static final String UNO = "/api/lead-duplicates/{id:\\d{1,18}}";

    private final Duplicates duplicados;
    private final Frases frases;

    ResolucionController(Duplicates duplicados, Frases frases) {
        this.duplicados = duplicados;
        this.frases = frases;
    }

    @Operation(
            summary = "Llenar lo que le falta al lead original con lo que dice el duplicado",
            description = "400 si no tiene lead original, o ya se resolvió.")
    @Requiere(Permiso.LEAD_DUPLICATES_ESCRIBIR)
    @PostMapping(UNO + "/fusionar")
    Mensaje fusionar(@PathVariable long id) {
        return hecho("duplicado.fusionado", () -> duplicados.fusionar(id));
    }

    @Operation(summary = "Dejar el lead como está", description = "400 si ya se resolvió.")
    @Requiere(Permiso.LEAD_DUPLICATES_ESCRIBIR)
    @PostMapping(UNO + "/ignorar")
    Mensaje ignorar(@PathVariable long id) {
        return hecho("duplicado.ignorado", () -> duplicados.ignorar(id));
    }

    @Operation(
            summary = "Volver a dejarlo pendiente, y al lead como estaba antes de fusionarlo",
            description =
                    "Lo que se cambió en el lead después de fusionar queda. 400 si está pendiente.")
    @Requiere(Permiso.LEAD_DUPLICATES_ESCRIBIR)
    @PostMapping(UNO + "/deshacer")
    Mensaje deshacer(@PathVariable long id) {
        return hecho("duplicado.deshecho", () -> duplicados.deshacer(id));
    }

    @Operation(summary = "Qué datos de un lead vinieron de qué duplicado")
    @Requiere(Permiso.LEADS_VER)
    @GetMapping("/api/leads/{id:\\d{1,18}}/origenes")
    List<CampoFusionado> origenes(@PathVariable long id) {
        return duplicados.origenes(id);
    }

    private Mensaje hecho(String frase, Runnable resolucion) {
        try {
            resolucion.run();
        } catch (Conflicto no) {
            throw Negada.conError(frases.decir(no.frase()));
        }
        return new Mensaje(frases.decir(frase));
    }
}
