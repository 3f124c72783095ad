package pe.jcc.api.comercial.tablero;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.tablero.FiltroDelTablero;
import pe.jcc.comercial.tablero.Tablero;
import pe.jcc.comercial.venta.StatusVenta;
import pe.jcc.comercial.venta.TipoVenta;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.compartido.contrato.MedioCaptacion;

@Tag(name = "Tablero", description = "Las cifras de la App Comercial")
@RestController
class TableroController {

    private final Tablero tablero;
    private final Asesores asesores;
    private final Frases frases;

    TableroController(Tablero tablero, Asesores asesores, Frases frases) {
        this.tablero = tablero;
        this.asesores = asesores;
        this.frases = frases;
    }

    @Operation(
            summary = "Las cifras de presencias, ventas, pagos y lotes",
            description =
                    "Las presencias son las realizadas con tour. Los gráficos son tablas: un encabezado y sus filas."
                            + " El ranking cuenta todas las ventas de cada asesor y nombra las 100 últimas.")
    @Parameter(
            name = "startDate",
            in = ParameterIn.QUERY,
            description = "El primer día: de la presencia, de la venta, del pago",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "endDate",
            in = ParameterIn.QUERY,
            description = "El último día",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "asesorId",
            in = ParameterIn.QUERY,
            description = "Ventas y pagos de este vendedor principal; presencias en que tuvo parte")
    @Parameter(
            name = "tipoVenta",
            in = ParameterIn.QUERY,
            description = "De las ventas y los pagos",
            schema = @Schema(implementation = TipoVenta.class))
    @Parameter(
            name = "medio_captacion",
            in = ParameterIn.QUERY,
            description = "De la presencia, también de la que originó la venta",
            schema = @Schema(implementation = MedioCaptacion.class))
    @Parameter(
            name = "status_venta",
            in = ParameterIn.QUERY,
            description = "De las ventas y los pagos",
            schema = @Schema(implementation = StatusVenta.class))
    @Requiere(Permiso.TABLERO_VER)
    @GetMapping("/api/gestion/dashboard-data")
    TableroJson tablero(HttpServletRequest pedido) {
        var cifras = tablero.ver(Parametros.leer(pedido, this::filtro));
        return new TableroJson(
                true, frases.decir("tablero.cargado"), Tarjetas.de(cifras), Graficos.de(cifras));
    }

    private FiltroDelTablero filtro(Parametros p) {
        return new FiltroDelTablero(
                p.fecha("startDate"),
                p.fecha("endDate"),
                p.clave("asesorId", asesores::existe),
                p.opcion("tipoVenta", TipoVenta.class),
                p.opcion("medio_captacion", MedioCaptacion.class),
                p.opcion("status_venta", StatusVenta.class));
    }
}
