package pe.jcc.api.comercial.venta;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.error.Negativa;
import pe.jcc.api.http.Cambio;
import pe.jcc.api.http.Condicional;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.DeNuevo;
import pe.jcc.api.http.Lector;
import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.venta.StatusVenta;
import pe.jcc.comercial.venta.TipoVenta;
import pe.jcc.comercial.venta.VentaDetalle;
import pe.jcc.comercial.venta.VentaFiltro;
import pe.jcc.comercial.venta.Ventas;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Ventas")
@RestController
@RequestMapping("/api/gestion/ventas")
class VentaController {

    private static final int POR_PAGINA = 20;

    private final Ventas ventas;
    private final LecturaDeVenta lectura;
    private final Frases frases;

    VentaController(Ventas ventas, LecturaDeVenta lectura, Frases frases) {
        this.ventas = ventas;
        this.lectura = lectura;
        this.frases = frases;
    }

    @Operation(summary = "Ventas, la más reciente primero")
    @Paginada
    @Parameter(
            name = "tipo_venta",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = TipoVenta.class))
    @Parameter(
            name = "status_venta",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = StatusVenta.class))
    @Parameter(name = "fecha_venta_after", in = ParameterIn.QUERY, description = "Desde esta fecha")
    @Parameter(
            name = "fecha_venta_before",
            in = ParameterIn.QUERY,
            description = "Hasta esta fecha")
    @Parameter(name = "lote_id", in = ParameterIn.QUERY, description = "De este lote")
    @Parameter(
            name = "cliente_q",
            in = ParameterIn.QUERY,
            description = "El nombre o el documento del cliente lo contiene")
    @Parameter(
            name = "vendedor_q",
            in = ParameterIn.QUERY,
            description =
                    "El nombre del vendedor principal, o de un asesor con comisión, lo contiene")
    @Parameter(
            name = "en_conflicto",
            in = ParameterIn.QUERY,
            description = "Con sí, las que la migración dejó con un lote que es de otra venta")
    @Requiere(Permiso.VENTAS_VER)
    @GetMapping
    PaginaJson<VentaDetalle> lista(HttpServletRequest pedido) {
        var filtro = Parametros.leer(pedido, VentaController::filtro);
        return PaginaJson.de(pedido, ventas.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Una venta, con su plan, sus pagos y sus comisiones")
    @Requiere(Permiso.VENTAS_VER)
    @GetMapping("/{id}")
    VentaDetalle detalle(@PathVariable String id) {
        return ventas.detalle(id);
    }

    @Operation(
            summary = "Registrar una venta",
            description =
                    "A un cliente, o a quien dice nuevo_cliente_data: el cliente que tiene ese documento, o uno nuevo."
                            + " Su valor es el precio del lote; a crédito tiene un plan de pago. Si el lote es de otra"
                            + " venta procesable o completada: 409.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = VentaNueva.class)))
    @Requiere(Permiso.VENTAS_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    VentaDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        comprobarQuien(cuerpo);
        var nueva = Lector.leer(cuerpo, lectura::nueva);
        var quien = nueva.nuevoClienteData();
        return DeNuevo.intentar(
                () ->
                        quien == null
                                ? ventas.crear(nueva.pedida())
                                : ventas.crear(nueva.pedida(), quien));
    }

    @Operation(
            summary = "Cambiar una venta: con PATCH, solo lo que se envía",
            description =
                    "Su valor cambia solo con el lote, el tipo, el plazo, el precio en dólares o el tipo de cambio; su"
                            + " plan, solo con ellos, la cuota inicial o la fecha: entonces se rehace, y los pagos se"
                            + " aplican otra vez. Sin comisiones_asesores, las comisiones quedan como están.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = VentaCambiada.class)))
    @Condicional
    @Requiere(Permiso.VENTAS_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{id}")
    VentaDetalle cambiar(@PathVariable String id, VersionVista vista, Cambio cambio) {
        return DeNuevo.intentar(
                () ->
                        ventas.cambiar(
                                id,
                                vista,
                                cambio.texto(LecturaDeVenta.CLIENTE),
                                guardados -> cambio.sobre(guardados, lectura::leer)));
    }

    @Operation(
            summary = "Eliminar una venta sin pagos",
            description = "Una con pagos se anula; una con comisiones cerradas no se elimina: 409.")
    @Condicional
    @Requiere(Permiso.VENTAS_ELIMINAR)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable String id, VersionVista vista) {
        DeNuevo.intentar(
                () -> {
                    ventas.eliminar(id, vista);
                    return id;
                });
    }

    /** Whose it is comes first, and is answered without the name of a field, as it always was. */
    private void comprobarQuien(ObjectNode cuerpo) {
        boolean seNombra = Lector.traeAlgo(cuerpo, LecturaDeVenta.CLIENTE);
        boolean seDiceQuien = Lector.traeAlgo(cuerpo, LecturaDeVenta.QUIEN);
        if (seNombra == seDiceQuien) {
            throw new Negada(
                    Negativa.de(
                            HttpStatus.BAD_REQUEST,
                            frases.decir(seNombra ? "venta.dos_clientes" : "venta.sin_cliente")));
        }
    }

    private static VentaFiltro filtro(Parametros p) {
        return new VentaFiltro(
                p.opcion("tipo_venta", TipoVenta.class),
                p.opcion("status_venta", StatusVenta.class),
                p.fecha("fecha_venta_after"),
                p.fecha("fecha_venta_before"),
                p.texto("lote_id"),
                p.texto("cliente_q"),
                p.texto("vendedor_q"),
                p.siONo("en_conflicto"));
    }
}
