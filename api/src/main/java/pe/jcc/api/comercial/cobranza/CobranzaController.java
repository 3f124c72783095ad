package pe.jcc.api.comercial.cobranza;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.cobranza.Antiguedad;
import pe.jcc.comercial.cobranza.AntiguedadFiltro;
import pe.jcc.comercial.cobranza.Cobranzas;
import pe.jcc.comercial.cobranza.CuotaPendiente;
import pe.jcc.comercial.cobranza.CuotaPendienteFiltro;
import pe.jcc.compartido.Permiso;

import java.util.List;

/** What is owed. */
@Tag(name = "Cobranza")
@RestController
@RequestMapping("/api/gestion/cobranzas")
class CobranzaController {

    private final Cobranzas cobranzas;

    private final Frases frases;

    CobranzaController(Cobranzas cobranzas, Frases frases) {
        this.cobranzas = cobranzas;
        this.frases = frases;
    }

    @Operation(
            summary = "Todas las cuotas por cobrar, por vencimiento",
            description =
                    "Las que no están pagadas del todo, de ventas que no están anuladas. monto_programado está en soles:"
                            + " los dólares, al tipo de cambio de la venta.")
    @Parameter(
            name = "proyecto",
            in = ParameterIn.QUERY,
            description = "El nombre del proyecto lo contiene")
    @Parameter(
            name = "cliente",
            in = ParameterIn.QUERY,
            description = "El nombre del cliente lo contiene")
    @Parameter(
            name = "fecha_desde",
            in = ParameterIn.QUERY,
            description = "Vencen desde este día: YYYY-MM-DD")
    @Parameter(
            name = "fecha_hasta",
            in = ParameterIn.QUERY,
            description = "Vencen hasta este día: YYYY-MM-DD")
    @Requiere(Permiso.COBRANZAS_VER)
    @GetMapping("/cuotas-pendientes")
    List<CuotaPendiente> pendientes(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new CuotaPendienteFiltro(
                                        p.texto("proyecto"),
                                        p.texto("cliente"),
                                        p.fecha("fecha_desde"),
                                        p.fecha("fecha_hasta")));
        return cobranzas.pendientes(filtro);
    }

    @Operation(
            summary = "Cuán antiguo es lo vencido, por proyecto y por asesor",
            description =
                    "Lo que falta pagar de cuotas vencidas antes de hoy, por rangos de días de atraso; los soles y los"
                            + " dólares no se suman. Además, las ventas que se pueden resolver por tener tres o más"
                            + " cuotas sin pagar, sucesivas o no (Código Civil, artículo 1561), la más antigua primero.")
    @Parameter(
            name = "proyecto",
            in = ParameterIn.QUERY,
            description = "El nombre del proyecto lo contiene")
    @Parameter(
            name = "asesor",
            in = ParameterIn.QUERY,
            description = "De las ventas de este vendedor principal")
    @Requiere(Permiso.COBRANZAS_VER)
    @GetMapping("/antiguedad")
    Antiguedad antiguedad(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido, p -> new AntiguedadFiltro(p.texto("proyecto"), p.texto("asesor")));
        return cobranzas.antiguedad(filtro, frases.decir("cobranza.sin_asesor"));
    }
}
