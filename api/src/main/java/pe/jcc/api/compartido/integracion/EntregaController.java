package pe.jcc.api.compartido.integracion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.Lector;
import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.entrega.EntregaDetalle;
import pe.jcc.compartido.entrega.EntregaResumen;
import pe.jcc.compartido.entrega.Entregas;
import pe.jcc.compartido.entrega.IdDeEntrega;
import pe.jcc.compartido.evento.TipoDeEvento;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Webhooks: entregas")
@RestController
@RequestMapping("/api/webhooks/entregas")
class EntregaController {

    private static final int POR_PAGINA = 20;

    private final Entregas entregas;

    EntregaController(Entregas entregas) {
        this.entregas = entregas;
    }

    @Operation(
            summary = "Entregas a los suscriptores, la última primero",
            description =
                    "«count» llega hasta 10000. «search» mira los 1000 últimos hechos que coinciden; entre lo que no se"
                            + " entregó («estado»), todos.")
    @Paginada
    @Parameter(
            name = "id",
            in = ParameterIn.QUERY,
            description = "El webhook-id que vio el receptor")
    @Parameter(name = "suscriptor", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
    @Parameter(
            name = "tipo",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = TipoDeEvento.class))
    @Parameter(
            name = "agregado",
            in = ParameterIn.QUERY,
            description = "El id de aquello a lo que le pasó: V00012, PRS00001, el de un lead…")
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "De quién trata: nombre, celular")
    @Parameter(
            name = "estado",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = EstadoBuscado.class))
    @Parameter(
            name = "codigo_http",
            in = ParameterIn.QUERY,
            description = "El de la última respuesta",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "desde",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string", format = "date-time"))
    @Parameter(
            name = "hasta",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string", format = "date-time"))
    @Requiere(Permiso.INTEGRACION)
    @GetMapping
    PaginaJson<EntregaResumen> lista(HttpServletRequest pedido) {
        var filtro = Parametros.leer(pedido, FiltroDeEntregas::leer);
        return PaginaJson.de(pedido, entregas.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Una entrega, con lo que se envió y cada intento")
    @Requiere(Permiso.INTEGRACION)
    @GetMapping("/{id}")
    EntregaDetalle detalle(@PathVariable String id) {
        var entrega = IdDeEntrega.leer(id);
        return entregas.detalle(entrega.lado(), entrega.numero());
    }

    @Operation(
            summary = "Intentar una entrega otra vez, ahora",
            description = "También una que ya se entregó. 409 mientras está en curso.")
    @Requiere(Permiso.INTEGRACION)
    @PostMapping("/{id}/reintentar")
    EntregaDetalle reintentar(@PathVariable String id) {
        var entrega = IdDeEntrega.leer(id);
        return entregas.reintentar(entrega.lado(), entrega.numero());
    }

    @Operation(
            summary = "Intentar otra vez todas las que cumplen el filtro",
            description =
                    "Con «simulacro» verdadero solo se cuentan; si no, hay que decir cuáles. Sin «estado», las agotadas. 5000 a la vez como máximo:"
                            + " «quedan» dice cuántas faltan.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ReintentoPedido.class)))
    @Requiere(Permiso.INTEGRACION)
    @PostMapping("/reintentar")
    Reintento reintentarTodas(@CuerpoJson ObjectNode cuerpo) {
        var pedido = Lector.leer(cuerpo, ReintentoPedido::leer);
        long total = entregas.contar(pedido.filtro());
        if (pedido.simulacro()) {
            return new Reintento(total, 0, total);
        }
        int hechas = entregas.reintentar(pedido.filtro());
        return new Reintento(total, hechas, Math.max(0, total - hechas));
    }

    /**
     * @param total how many match
     * @param reintentadas how many of them are due now
     */
    record Reintento(long total, int reintentadas, long quedan) {}
}
