package pe.jcc.api.comercial.venta;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.error.Negativa;
import pe.jcc.api.http.Cambio;
import pe.jcc.api.http.DeNuevo;
import pe.jcc.api.http.Lector;
import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.venta.CuotaDetalle;
import pe.jcc.comercial.venta.CuotaFiltro;
import pe.jcc.comercial.venta.DatosDeCuota;
import pe.jcc.comercial.venta.EstadoCuota;
import pe.jcc.comercial.venta.Planes;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Permiso;

@Tag(name = "Planes de pago")
@RestController
@RequestMapping("/api/gestion/cuotasplanpago")
class CuotaController {

    private static final int POR_PAGINA = 20;
    private static final String MONTO = "monto_programado";

    /** As it always was told. */
    private static final String PERMITIDOS = "GET, PUT, PATCH, DELETE, HEAD, OPTIONS";

    private final Planes planes;
    private final Frases frases;

    CuotaController(Planes planes, Frases frases) {
        this.planes = planes;
        this.frases = frases;
    }

    @Operation(summary = "Cuotas, por venta y número")
    @Paginada
    @Parameter(
            name = "plan_pago_venta",
            in = ParameterIn.QUERY,
            description = "De este plan; también plan_pago_venta__id_plan_pago",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "plan_pago_venta__venta__id_venta",
            in = ParameterIn.QUERY,
            description = "De esta venta")
    @Parameter(
            name = "estado_cuota",
            in = ParameterIn.QUERY,
            description = "Lo que son hoy",
            schema = @Schema(implementation = EstadoCuota.class))
    @Parameter(
            name = "fecha_vencimiento",
            in = ParameterIn.QUERY,
            description = "Vence este día; __gte: desde él, __lte: hasta él")
    @Requiere(Permiso.PLANES_VER)
    @GetMapping
    PaginaJson<CuotaDetalle> lista(HttpServletRequest pedido) {
        var filtro = Parametros.leer(pedido, CuotaController::filtro);
        return PaginaJson.de(pedido, planes.cuotas(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Una cuota")
    @Requiere(Permiso.PLANES_VER)
    @GetMapping("/{id:\\d{1,18}}")
    CuotaDetalle detalle(@PathVariable long id) {
        return planes.cuota(id);
    }

    @Operation(
            summary = "Cambiar la fecha o el monto de una cuota por pagar",
            description =
                    "La diferencia pasa a la última cuota por pagar; si no se puede, 400. Lo pagado lo dicen los pagos.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeCuota.class)))
    @Requiere(Permiso.PLANES_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{id:\\d{1,18}}")
    CuotaDetalle cambiar(@PathVariable long id, Cambio cambio) {
        return DeNuevo.intentar(
                () ->
                        planes.cambiar(
                                id, guardada -> cambio.sobre(guardada, CuotaController::leer)));
    }

    @Hidden
    @Requiere(Permiso.PLANES_ESCRIBIR)
    @DeleteMapping("/{id:\\d{1,18}}")
    void eliminar(@PathVariable long id) {
        planes.cuota(id);
        throw new Negada(
                Negativa.de(HttpStatus.METHOD_NOT_ALLOWED, frases.decir("cuota.no_se_elimina"))
                        .con(HttpHeaders.ALLOW, PERMITIDOS));
    }

    private static DatosDeCuota leer(Lector lector) {
        var monto = lector.requerido(MONTO).decimal(12, 2);
        if (monto.signum() <= 0) {
            lector.falla(MONTO, Frase.de("campo.mayor_que_cero"));
        }
        return new DatosDeCuota(lector.requerido("fecha_vencimiento").fecha(), monto);
    }

    private static CuotaFiltro filtro(Parametros p) {
        var plan = p.id("plan_pago_venta");
        return new CuotaFiltro(
                plan == null ? p.id("plan_pago_venta__id_plan_pago") : plan,
                p.texto("plan_pago_venta__venta__id_venta"),
                p.opcion("estado_cuota", EstadoCuota.class),
                p.fecha("fecha_vencimiento"),
                p.fecha("fecha_vencimiento__gte"),
                p.fecha("fecha_vencimiento__lte"));
    }
}
