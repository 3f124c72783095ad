package pe.jcc.api.crm.metrica;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.metrica.FiltroOpc;
import pe.jcc.crm.metrica.Metricas;
import pe.jcc.crm.metrica.MetricasOpc;

@Tag(name = "Métricas")
@RestController
class LeadsOpcController {

    private final Metricas metricas;

    LeadsOpcController(Metricas metricas) {
        this.metricas = metricas;
    }

    @Operation(
            summary = "Las cifras de los leads del personal OPC",
            description =
                    "En total, por asesor, captador, proyecto y medio. Las citas son los leads"
                            + " tipificados CITA - … o YA ASISTIO; porcentaje_asignacion no se"
                            + " redondea.")
    @Parameter(
            name = "fecha_desde",
            in = ParameterIn.QUERY,
            description = "El primer día de captación",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "fecha_hasta",
            in = ParameterIn.QUERY,
            description = "El último día de captación",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "personal_opc_id",
            in = ParameterIn.QUERY,
            description = "El id del captador",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "supervisor_opc_id",
            in = ParameterIn.QUERY,
            description = "El id del supervisor",
            schema = @Schema(type = "integer"))
    @Requiere(Permiso.METRICAS_CRM_VER)
    @GetMapping("/api/opc-leads-metrics")
    MetricasOpc leadsOpc(HttpServletRequest pedido) {
        return metricas.deOpc(
                Parametros.leer(
                        pedido,
                        p ->
                                new FiltroOpc(
                                        p.fecha("fecha_desde"),
                                        p.fecha("fecha_hasta"),
                                        p.id("personal_opc_id"),
                                        p.id("supervisor_opc_id"))));
    }
}
