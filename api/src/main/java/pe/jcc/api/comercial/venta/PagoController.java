package pe.jcc.api.comercial.venta;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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

import pe.jcc.api.http.Cambio;
import pe.jcc.api.http.Condicional;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.DeNuevo;
import pe.jcc.api.http.Lector;
import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.venta.PagoDetalle;
import pe.jcc.comercial.venta.Pagos;
import pe.jcc.comercial.venta.Planes;
import pe.jcc.comercial.venta.Ventas;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;

import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;

@Tag(name = "Pagos")
@RestController
@RequestMapping("/api/gestion/registropagos")
class PagoController {

    private static final int POR_PAGINA = 20;

    private final Pagos pagos;
    private final LecturaDePago lectura;

    PagoController(Pagos pagos, Ventas ventas, Planes planes, Clock reloj) {
        this.pagos = pagos;
        this.lectura = new LecturaDePago(ventas, planes, reloj);
    }

    @Operation(summary = "Pagos, el más reciente primero")
    @Paginada
    @Parameter(name = "venta", in = ParameterIn.QUERY, description = "De esta venta")
    @Requiere(Permiso.PAGOS_VER)
    @GetMapping
    PaginaJson<PagoDetalle> lista(HttpServletRequest pedido) {
        var venta = Parametros.leer(pedido, p -> new DeVenta(p.texto("venta"))).id();
        return PaginaJson.de(pedido, pagos.lista(venta, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Un pago")
    @Requiere(Permiso.PAGOS_VER)
    @GetMapping("/{id}")
    PagoDetalle detalle(@PathVariable String id) {
        return pagos.detalle(id);
    }

    @Operation(
            summary = "Registrar un pago",
            description =
                    "En soles, o en dólares con su tipo de cambio. Los pagos de una venta se aplican por fecha, sin que"
                            + " importe cuándo se registraron: a la cuota indicada, a la cuota inicial, a las cuotas. Lo"
                            + " que se adelanta, según modo_adelanto.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = PagoNuevo.class)))
    @Requiere(Permiso.PAGOS_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PagoDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        var pedido = Lector.leer(cuerpo, lectura::leer);
        return DeNuevo.intentar(() -> pagos.crear(pedido));
    }

    @Operation(
            summary = "Cambiar un pago: con PATCH, solo lo que se envía",
            description = "Puede pasar a otra venta. Los pagos de ambas se aplican otra vez.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = PagoNuevo.class)))
    @Condicional
    @Requiere(Permiso.PAGOS_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{id}")
    PagoDetalle cambiar(@PathVariable String id, VersionVista vista, Cambio cambio) {
        return DeNuevo.intentar(
                () ->
                        pagos.cambiar(
                                id,
                                vista,
                                cambio.texto("venta"),
                                guardado -> cambio.sobre(PagoNuevo.de(guardado), lectura::leer)));
    }

    @Operation(summary = "Eliminar un pago: los demás de su venta se aplican otra vez")
    @Condicional
    @Requiere(Permiso.PAGOS_ELIMINAR)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable String id, VersionVista vista) {
        DeNuevo.intentar(
                () -> {
                    pagos.eliminar(id, vista);
                    return id;
                });
    }

    private record DeVenta(@Nullable String id) {}
}
