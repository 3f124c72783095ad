package pe.jcc.api.comercial.recibido;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
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
import pe.jcc.comercial.recibido.RecibidoDetalle;
import pe.jcc.comercial.recibido.RecibidoResumen;
import pe.jcc.comercial.recibido.Recibidos;
import pe.jcc.compartido.Permiso;

@Tag(name = "Webhooks recibidos")
@RestController
@RequestMapping("/api/webhooks/recibidos")
class RecibidoController {

    private static final int POR_PAGINA = 20;

    private final Recibidos recibidos;

    RecibidoController(Recibidos recibidos) {
        this.recibidos = recibidos;
    }

    @Operation(summary = "Webhooks recibidos, el último primero, con su resultado")
    @Paginada
    @Parameter(
            name = "estado",
            in = ParameterIn.QUERY,
            description = "con_error: rechazado o fallido",
            schema =
                    @Schema(
                            allowableValues = {
                                "pendiente",
                                "procesado",
                                "rechazado",
                                "fallido",
                                "con_error"
                            }))
    @Parameter(name = "llamante", in = ParameterIn.QUERY)
    @Parameter(name = "id_presencia_crm", in = ParameterIn.QUERY)
    @Parameter(
            name = "sin_resolver",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "boolean"),
            description = "true: nombran a un asesor que no se reconoció")
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description =
                    "Parte del nombre del cliente, o el id que puso el llamante, o el de la presencia")
    @Parameter(
            name = "desde",
            in = ParameterIn.QUERY,
            description = "Recibidos entonces o después: fecha y hora, o un día")
    @Parameter(name = "hasta", in = ParameterIn.QUERY, description = "Recibidos antes")
    @Requiere(Permiso.INTEGRACION)
    @GetMapping
    PaginaJson<RecibidoResumen> lista(HttpServletRequest pedido) {
        var filtro = Parametros.leer(pedido, FiltroDeRecibidos::leer);
        return PaginaJson.de(pedido, recibidos.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(
            summary =
                    "Un webhook recibido, con su cuerpo tal como llegó y cada intento de procesarlo")
    @Requiere(Permiso.INTEGRACION)
    @GetMapping("/{id:\\d{1,18}}")
    RecibidoDetalle detalle(@PathVariable long id) {
        return recibidos.detalle(id);
    }
}
