package pe.jcc.api.comercial.cliente;

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
import pe.jcc.comercial.cliente.ClienteDetalle;
import pe.jcc.comercial.cliente.ClienteFiltro;
import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.contrato.TipoDocumento;

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
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Nombre o documento contiene")
    @Parameter(
            name = "tipo_documento",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = TipoDocumento.class))
    @Requiere(Permiso.CLIENTES_VER)
    @GetMapping
    PaginaJson<ClienteDetalle> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new ClienteFiltro(
                                        p.texto("q"),
                                        p.opcion("tipo_documento", TipoDocumento.class)));
        return PaginaJson.de(pedido, clientes.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Un cliente")
    @Requiere(Permiso.CLIENTES_VER)
    @GetMapping("/{id}")
    ClienteDetalle detalle(@PathVariable String id) {
        return clientes.detalle(id);
    }
}
