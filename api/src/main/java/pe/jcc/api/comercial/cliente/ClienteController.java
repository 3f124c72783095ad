package pe.jcc.api.comercial.cliente;

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
import pe.jcc.comercial.cliente.ClienteDetalle;
import pe.jcc.comercial.cliente.ClienteFiltro;
import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.comercial.cliente.DatosDeCliente;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.contrato.TipoDocumento;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Clientes")
@RestController
@RequestMapping("/api/gestion/clientes")
class ClienteController {

    private static final int POR_PAGINA = 20;

    private final Clientes clientes;

    ClienteController(Clientes clientes) {
        this.clientes = clientes;
    }

    @Operation(summary = "Clientes, por nombre")
    @Paginada
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description =
                    "Nombre o documento contiene; desde tres letras, cada palabra está en el nombre,"
                            + " el documento o un teléfono")
    @Parameter(
            name = "tipo_documento",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = TipoDocumento.class))
    @Parameter(
            name = "documento_invalido",
            in = ParameterIn.QUERY,
            description = "true: los que tienen un DNI o RUC que no puede ser",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "en_conflicto",
            in = ParameterIn.QUERY,
            description = "true: los que la migración trajo con el documento de otro",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "por_fusionar",
            in = ParameterIn.QUERY,
            description =
                    "true: los que pueden ser la misma persona que otro: tienen su teléfono, y uno de los dos no tiene"
                            + " documento",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "parecido_a",
            in = ParameterIn.QUERY,
            description = "Un cliente: los que pueden ser la misma persona que él")
    @Requiere(Permiso.CLIENTES_VER)
    @GetMapping
    PaginaJson<ClienteDetalle> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new ClienteFiltro(
                                        p.texto("q"),
                                        p.opcion("tipo_documento", TipoDocumento.class),
                                        p.booleano("documento_invalido"),
                                        p.booleano("en_conflicto"),
                                        p.booleano("por_fusionar"),
                                        p.clave("parecido_a", clientes::existe)));
        return PaginaJson.de(pedido, clientes.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Un cliente")
    @Requiere(Permiso.CLIENTES_VER)
    @GetMapping("/{id}")
    ClienteDetalle detalle(@PathVariable String id) {
        return clientes.detalle(id);
    }

    @Operation(summary = "Registrar un cliente")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeCliente.class)))
    @Requiere(Permiso.CLIENTES_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ClienteDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        return clientes.crear(Lector.leer(cuerpo, LecturaDeCliente.deNuevo(clientes)::leer));
    }

    @Operation(
            summary = "Cambiar un cliente: con PATCH, solo lo que se envía",
            description = "409 si se fusionó con otro.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeCliente.class)))
    @Condicional
    @Requiere(Permiso.CLIENTES_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{id}")
    ClienteDetalle cambiar(@PathVariable String id, VersionVista vista, Cambio cambio) {
        var lectura = LecturaDeCliente.de(clientes, id);
        return clientes.cambiar(
                id,
                vista,
                guardados -> cambio.sobre(guardados, lector -> lectura.leer(lector, guardados)));
    }

    @Operation(
            summary = "Eliminar un cliente",
            description = "409 si tiene presencias o ventas, o se fusionó con otro.")
    @Condicional
    @Requiere(Permiso.CLIENTES_ELIMINAR)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable String id, VersionVista vista) {
        clientes.eliminar(id, vista);
    }
}
