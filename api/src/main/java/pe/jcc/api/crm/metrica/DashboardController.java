package pe.jcc.api.crm.metrica;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.consulta.Dias;
import pe.jcc.crm.lead.Contexto;
import pe.jcc.crm.metrica.FiltroComercial;
import pe.jcc.crm.metrica.Metricas;
import pe.jcc.crm.metrica.MetricasComerciales;

@Tag(name = "Métricas", description = "Las cifras del CRM")
@RestController
class DashboardController {

    private static final String ASESOR = "asesor_id";

    private final Metricas metricas;
    private final Frases frases;

    DashboardController(Metricas metricas, Frases frases) {
        this.metricas = metricas;
        this.frases = frases;
    }

    @Operation(
            summary = "Las cifras de los leads y las citas, en total y por asesor",
            description =
                    "asesor_id reduce los leads a los suyos, y las citas a aquellas en que fue"
                            + " asesor o que atendió como OPC: de quienes estuvieron con él se"
                            + " cuentan solo esas. Los porcentajes llevan dos decimales.")
    @Parameter(
            name = ASESOR,
            in = ParameterIn.QUERY,
            description = "El id de un usuario",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "fecha_desde",
            in = ParameterIn.QUERY,
            description = "El primer día de creación",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "fecha_hasta",
            in = ParameterIn.QUERY,
            description = "El último día de creación",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "context",
            in = ParameterIn.QUERY,
            description = "gestion: sin los leads de directeo; otro no cambia nada")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", ref = "NoEncontrado")
    @Requiere(Permiso.METRICAS_CRM_VER)
    @GetMapping("/api/dashboard-metrics")
    MetricasComerciales dashboard(HttpServletRequest pedido) {
        return metricas.comerciales(filtro(pedido))
                .orElseThrow(
                        () ->
                                Negada.conError(
                                        HttpStatus.NOT_FOUND,
                                        frases.decir("metricas.asesor_no_encontrado")));
    }

    private FiltroComercial filtro(HttpServletRequest pedido) {
        try {
            return Parametros.leer(
                    pedido,
                    p ->
                            new FiltroComercial(
                                    p.id(ASESOR),
                                    new Dias(p.fecha("fecha_desde"), p.fecha("fecha_hasta")),
                                    p.es("context", Contexto.GESTION.codigo())));
        } catch (DatoInvalido invalido) {
            throw Negada.conError(frase(invalido.campos().keySet().iterator().next()));
        }
    }

    private String frase(String parametro) {
        return parametro.equals(ASESOR)
                ? frases.decir("metricas.asesor_invalido")
                : frases.decir("metricas.fecha_invalida", parametro);
    }
}
