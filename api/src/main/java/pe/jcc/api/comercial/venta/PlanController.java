package pe.jcc.api.comercial.venta;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.venta.PlanDetalle;
import pe.jcc.comercial.venta.PlanFiltro;
import pe.jcc.comercial.venta.Planes;
import pe.jcc.compartido.Permiso;

/** Plans are made by ventas: here they are only read. */
@Tag(name = "Planes de pago")
@RestController
@RequestMapping("/api/gestion/planespago")
class PlanController {

    private static final int POR_PAGINA = 20;

    private final Planes planes;

    PlanController(Planes planes) {
        this.planes = planes;
    }

    @Operation(summary = "Planes de pago, el más reciente primero")
    @Paginada
    @Parameter(name = "venta__id_venta", in = ParameterIn.QUERY, description = "De esta venta")
    @Parameter(name = "venta__lote__id_lote", in = ParameterIn.QUERY, description = "De este lote")
    @Parameter(
            name = "venta__cliente__nombres_completos_razon_social__icontains",
            in = ParameterIn.QUERY,
            description = "El nombre del cliente lo contiene")
    @Parameter(
            name = "fecha_creacion__gte",
            in = ParameterIn.QUERY,
            description = "Desde esta fecha y hora")
    @Parameter(
            name = "fecha_creacion__lte",
            in = ParameterIn.QUERY,
            description = "Hasta esta fecha y hora")
    @Requiere(Permiso.PLANES_VER)
    @GetMapping
    PaginaJson<PlanDetalle> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new PlanFiltro(
                                        p.texto("venta__id_venta"),
                                        p.texto("venta__lote__id_lote"),
                                        p.texto(
                                                "venta__cliente__nombres_completos_razon_social__icontains"),
                                        p.fechaHora("fecha_creacion__gte"),
                                        p.fechaHora("fecha_creacion__lte")));
        return PaginaJson.de(pedido, planes.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Un plan de pago, con sus cuotas")
    @Requiere(Permiso.PLANES_VER)
    @GetMapping("/{id:\\d{1,18}}")
    PlanDetalle detalle(@PathVariable long id) {
        return planes.detalle(id);
    }
}
