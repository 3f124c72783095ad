package pe.jcc.api.comercial.comision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.error.Negativa;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.comision.ComisionesDelMes;
import pe.jcc.comercial.comision.ResumenDeAsesor;
import pe.jcc.compartido.Permiso;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What asesores earned by the ventas of a month. */
@Tag(name = "Comisiones")
@RestController
@RequestMapping("/api/gestion/commission-summary")
class ResumenController {

    private final ComisionesDelMes comisiones;
    private final Frases frases;

    ResumenController(ComisionesDelMes comisiones, Frases frases) {
        this.comisiones = comisiones;
        this.frases = frases;
    }

    @Operation(
            summary = "Las comisiones de las ventas de un mes, por asesor",
            description = "De las ventas procesables y completadas, estén cerradas o no.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Resumen.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Falta el mes, o no es ninguno",
            content = @Content(schema = @Schema(implementation = SinResumen.class)))
    @Parameter(
            name = "mes",
            in = ParameterIn.QUERY,
            description = "Del 1 al 12",
            schema = @Schema(type = "integer"))
    @Parameter(name = "anio", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
    @Parameter(name = "asesor_id", in = ParameterIn.QUERY, description = "De este asesor")
    @Requiere(Permiso.COMISIONES_VER)
    @GetMapping
    Resumen resumen(HttpServletRequest pedido) {
        var pregunta =
                Parametros.leer(
                        pedido,
                        p -> new Pregunta(p.texto("mes"), p.texto("anio"), p.texto("asesor_id")));
        if (pregunta.mes() == null || pregunta.anio() == null) {
            throw negada("resumen.sin_mes");
        }
        var mes =
                MesPedido.leer(pregunta.mes(), pregunta.anio())
                        .orElseThrow(() -> negada("resumen.mes_invalido"));
        return new Resumen(true, comisiones.resumen(mes, pregunta.asesor()));
    }

    private Negada negada(String frase) {
        Map<String, Object> cuerpo = new LinkedHashMap<>();
        cuerpo.put("success", false);
        cuerpo.put("message", frases.decir(frase));
        return new Negada(Negativa.de(HttpStatus.BAD_REQUEST, cuerpo));
    }

    private record Pregunta(@Nullable String mes, @Nullable String anio, @Nullable String asesor) {}

    @Schema(name = "SinResumenDeComisiones")
    record SinResumen(boolean success, String message) {}

    @Schema(name = "ResumenDeComisiones")
    record Resumen(boolean success, List<ResumenDeAsesor> summary) {}
}
