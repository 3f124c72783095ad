package pe.jcc.api.compartido.integracion;

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

import pe.jcc.api.http.Cambio;
import pe.jcc.api.http.Condicional;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.Lector;
import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.entrega.EntregaDetalle;
import pe.jcc.compartido.entrega.Probar;
import pe.jcc.compartido.envio.Destinos;
import pe.jcc.compartido.evento.TipoDeEvento;
import pe.jcc.compartido.suscriptor.DatosDeSuscriptor;
import pe.jcc.compartido.suscriptor.Formato;
import pe.jcc.compartido.suscriptor.SecretoRevelado;
import pe.jcc.compartido.suscriptor.SuscriptorDetalle;
import pe.jcc.compartido.suscriptor.SuscriptorFiltro;
import pe.jcc.compartido.suscriptor.SuscriptorNuevo;
import pe.jcc.compartido.suscriptor.Suscriptores;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Webhooks: suscriptores")
@RestController
@RequestMapping("/api/webhooks/suscriptores")
class SuscriptorController {

    private static final int POR_PAGINA = 20;

    private final Suscriptores suscriptores;
    private final Destinos destinos;
    private final Probar probar;

    SuscriptorController(Suscriptores suscriptores, Destinos destinos, Probar probar) {
        this.suscriptores = suscriptores;
        this.destinos = destinos;
        this.probar = probar;
    }

    @Operation(summary = "A quiénes se avisa por webhook")
    @Paginada
    @Parameter(name = "activo", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
    @Parameter(
            name = "formato",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Formato.class))
    @Parameter(
            name = "evento",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = TipoDeEvento.class))
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "Cada palabra está en el nombre o en la dirección")
    @Requiere(Permiso.INTEGRACION)
    @GetMapping
    PaginaJson<SuscriptorDetalle> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new SuscriptorFiltro(
                                        p.booleano("activo"),
                                        p.opcion("formato", Formato.class),
                                        p.opcion("evento", TipoDeEvento.class),
                                        p.texto("search")));
        return PaginaJson.de(
                pedido, suscriptores.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Un suscriptor; sus secretos no se muestran")
    @Requiere(Permiso.INTEGRACION)
    @GetMapping("/{id:\\d{1,18}}")
    SuscriptorDetalle detalle(@PathVariable long id) {
        return suscriptores.detalle(id);
    }

    @Operation(
            summary = "Registrar un suscriptor",
            description =
                    "La respuesta trae el secreto, esta única vez: con él se verifica la firma (standard), o viaja en"
                            + " X-CRM-Webhook-Token (legacy). Quien ya tiene uno lo envía en «secreto».")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeSuscriptor.class)))
    @Requiere(Permiso.INTEGRACION)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SuscriptorNuevo crear(@CuerpoJson ObjectNode cuerpo) {
        var lectura = new LecturaDeSuscriptor(suscriptores, destinos, null);
        var nuevo = Lector.leer(cuerpo, lectura::nuevo);
        return suscriptores.crear(nuevo.datos(), nuevo.secreto());
    }

    @Operation(
            summary = "Cambiar un suscriptor: con PATCH, solo lo que se envía",
            description =
                    "El que se enciende empieza de nuevo: sus fallos anteriores ya no lo pausan.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeSuscriptor.class)))
    @Condicional
    @Requiere(Permiso.INTEGRACION)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{id:\\d{1,18}}")
    SuscriptorDetalle cambiar(@PathVariable long id, VersionVista vista, Cambio cambio) {
        var lectura = new LecturaDeSuscriptor(suscriptores, destinos, id);
        return suscriptores.cambiar(id, vista, guardados -> cambio.sobre(guardados, lectura::leer));
    }

    @Operation(summary = "Eliminar un suscriptor; lo que se le entregó queda en el registro")
    @Condicional
    @Requiere(Permiso.INTEGRACION)
    @DeleteMapping("/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable long id, VersionVista vista) {
        suscriptores.eliminar(id, vista);
    }

    @Operation(
            summary = "Un secreto nuevo, que se muestra esta única vez",
            description =
                    "Los anteriores del mismo tipo siguen firmando «horas» horas (24 si no se dice, 0 a 720), y después no.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SecretoPedido.class)))
    @Requiere(Permiso.INTEGRACION)
    @PostMapping("/{id:\\d{1,18}}/rotar-secreto")
    SecretoRevelado rotar(@PathVariable long id, @CuerpoJson ObjectNode cuerpo) {
        var pedido = Lector.leer(cuerpo, SecretoPedido::leer);
        return suscriptores.rotar(id, pedido.tipo(), pedido.secreto(), pedido.convivencia());
    }

    @Operation(
            summary = "Enviar una prueba ahora, y ver qué responde",
            description = "También a uno apagado. Un solo intento, que queda en el registro.")
    @Requiere(Permiso.INTEGRACION)
    @PostMapping("/{id:\\d{1,18}}/probar")
    EntregaDetalle probar(@PathVariable long id) {
        return probar.probar(id);
    }
}
