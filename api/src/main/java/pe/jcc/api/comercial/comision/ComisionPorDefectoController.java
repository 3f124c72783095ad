package pe.jcc.api.comercial.comision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.error.Negativa;
import pe.jcc.api.http.Mensaje;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.comision.RolEnTabla;
import pe.jcc.comercial.comision.TablaDeComisiones;
import pe.jcc.comercial.comision.TipoEnTabla;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.asesor.Asesores;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the form of a venta asks for, and what the old backend never made more of than a sentence. */
@Tag(name = "Comisiones")
@RestController
@RequestMapping("/api/gestion")
class ComisionPorDefectoController {

    private final TablaDeComisiones tabla;
    private final Asesores asesores;
    private final Frases frases;

    ComisionPorDefectoController(TablaDeComisiones tabla, Asesores asesores, Frases frases) {
        this.tabla = tabla;
        this.asesores = asesores;
        this.frases = frases;
    }

    @Operation(
            summary = "La comisión de un rol en una venta, según la tabla",
            description = "El asesor tiene que existir; la tabla vale para todos por igual.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PorDefecto.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Falta un parámetro",
            content = @Content(schema = @Schema(implementation = Ninguna.class)))
    @ApiResponse(
            responseCode = "404",
            description = "No hay tal asesor, o ninguna regla",
            content = @Content(schema = @Schema(implementation = Ninguna.class)))
    @Parameter(name = "asesor_id", in = ParameterIn.QUERY)
    @Parameter(name = "tipo_venta", in = ParameterIn.QUERY, description = "contado o credito")
    @Parameter(
            name = "rol_asesor_en_venta",
            in = ParameterIn.QUERY,
            description = "captacion_opc, call, liner o closer; también captacion y llamada")
    @Requiere(Permiso.TABLA_COMISIONES_VER)
    @GetMapping("/get-default-commission-rate")
    PorDefecto porDefecto(HttpServletRequest pedido) {
        var pregunta =
                Parametros.leer(
                        pedido,
                        p ->
                                new Pregunta(
                                        dicho(p, "asesor_id"),
                                        dicho(p, "tipo_venta"),
                                        dicho(p, "rol_asesor_en_venta")));
        if (pregunta.asesor().isEmpty() || pregunta.tipo().isEmpty() || pregunta.rol().isEmpty()) {
            throw negada(HttpStatus.BAD_REQUEST, "comision.faltan_parametros");
        }
        if (!asesores.existe(pregunta.asesor())) {
            throw negada(HttpStatus.NOT_FOUND, "comision.sin_asesor");
        }
        return TipoEnTabla.llamado(pregunta.tipo())
                .flatMap(tipo -> regla(pregunta.rol(), tipo))
                .orElseThrow(
                        () ->
                                negada(
                                        HttpStatus.NOT_FOUND,
                                        "comision.sin_regla",
                                        pregunta.rol(),
                                        pregunta.tipo()));
    }

    @Operation(summary = "Sin uso: responde lo que respondía el sistema anterior")
    @Requiere(Permiso.TABLA_COMISIONES_VER)
    @GetMapping("/calculate-commission")
    Mensaje calculo() {
        return new Mensaje("Cálculo de comisión (TODO)");
    }

    @Operation(summary = "Sin uso: responde lo que respondía el sistema anterior")
    @Requiere(Permiso.TABLA_COMISIONES_VER)
    @GetMapping("/commission-structure")
    Mensaje estructura() {
        return new Mensaje("Estructura de comisiones (TODO)");
    }

    @Operation(summary = "Sin uso: responde lo que respondía el sistema anterior")
    @Requiere(Permiso.TABLA_COMISIONES_VER)
    @GetMapping("/general-configs")
    Mensaje configuraciones() {
        return new Mensaje("Configuraciones generales (TODO)");
    }

    private Optional<PorDefecto> regla(String nombreDelRol, TipoEnTabla tipo) {
        return RolEnTabla.llamado(nombreDelRol)
                .flatMap(
                        rol ->
                                tabla.porcentaje(rol, tipo)
                                        .map(porcentaje -> porDefecto(rol, tipo, porcentaje)));
    }

    private PorDefecto porDefecto(RolEnTabla rol, TipoEnTabla tipo, BigDecimal porcentaje) {
        return new PorDefecto(
                true, porcentaje, frases.decir("comision.regla", rol.codigo(), tipo.codigo()));
    }

    private static String dicho(Parametros parametros, String nombre) {
        return Objects.requireNonNullElse(parametros.texto(nombre), "");
    }

    private Negada negada(HttpStatus estado, String frase, Object... datos) {
        Map<String, Object> cuerpo = new LinkedHashMap<>();
        cuerpo.put("success", false);
        cuerpo.put("message", frases.decir(frase, datos));
        return new Negada(Negativa.de(estado, cuerpo));
    }

    record Pregunta(String asesor, String tipo, String rol) {}

    @Schema(name = "SinComisionPorDefecto")
    record Ninguna(boolean success, String message) {}

    @Schema(name = "ComisionPorDefecto")
    record PorDefecto(boolean success, BigDecimal porcentajeComisionDefault, String detalleRegla) {}
}
