package pe.jcc.api.comercial.comision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.comision.Devengos;
import pe.jcc.comercial.comision.DevengosDelMes;
import pe.jcc.compartido.Permiso;

@Tag(name = "Comisiones")
@RestController
@RequestMapping("/api/gestion/comisiones/devengadas")
class DevengoController {

    private final Devengos devengos;

    DevengoController(Devengos devengos) {
        this.devengos = devengos;
    }

    @Operation(
            summary = "Lo que las comisiones devengan en un mes, según lo cobrado",
            description =
                    "De cada comisión, lo que toca a lo cobrado del precio hasta el fin del mes, menos lo devengado antes."
                            + " Un cierre congela los meses hasta el suyo: lo que les llega después (un pago con fecha"
                            + " anterior, uno eliminado, una venta anulada, otro porcentaje) se devenga, o se descuenta, en"
                            + " el primer mes abierto. Comisiones y devengos están en soles; precio y cobrado, en la moneda"
                            + " de la venta.")
    @Parameter(
            name = "mes",
            in = ParameterIn.QUERY,
            required = true,
            description = "Del 1 al 12",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "anio",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = "integer"))
    @Requiere(Permiso.COMISIONES_VER)
    @GetMapping
    DevengosDelMes del(HttpServletRequest pedido) {
        return devengos.del(MesPedido.leer(pedido));
    }
}
