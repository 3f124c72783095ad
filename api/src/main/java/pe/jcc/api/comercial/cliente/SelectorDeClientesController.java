package pe.jcc.api.comercial.cliente;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.cliente.ClienteDetalle;
import pe.jcc.comercial.cliente.ClienteElegible;
import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.comercial.cliente.ClientesElegibles;
import pe.jcc.comercial.cliente.ClientesElegibles.Elegibles;
import pe.jcc.comercial.cliente.Rotulo;
import pe.jcc.compartido.Permiso;

import java.util.List;
import java.util.Objects;

/** What the frontend fills its selectors of clientes with. */
@Tag(name = "Clientes")
@RestController
@RequestMapping("/api/gestion/clientes")
class SelectorDeClientesController {

    private static final int LETRAS = 2;
    private static final int MAXIMO = 20;
    private static final int POR_DEFECTO = 50;

    private final Clientes clientes;
    private final ClientesElegibles elegibles;

    SelectorDeClientesController(Clientes clientes, ClientesElegibles elegibles) {
        this.clientes = clientes;
        this.elegibles = elegibles;
    }

    @Operation(
            summary =
                    "Hasta 20 clientes, por nombre: cada palabra está en el nombre, el documento o un teléfono")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Dos letras, por lo menos")
    @Requiere(Permiso.CLIENTES_VER)
    @GetMapping("/search")
    Hallados buscar(HttpServletRequest pedido) {
        var texto =
                Parametros.leer(pedido, p -> Objects.requireNonNullElse(p.texto("q"), "").strip());
        return Hallados.de(texto.length() < LETRAS ? List.of() : clientes.buscar(texto, MAXIMO));
    }

    @Operation(summary = "Clientes que no tienen ninguna presencia, por nombre")
    @Busqueda
    @Requiere(Permiso.CLIENTES_VER)
    @GetMapping("/sin_presencia")
    Opciones<Opcion> sinPresencia(HttpServletRequest pedido) {
        var hallados = elegibles(pedido, true);
        return Opciones.de(
                hallados.hallados().stream().map(Opcion::de).toList(), hallados.enTotal());
    }

    @Operation(summary = "Clientes para una venta, por nombre; con * los que tienen presencias")
    @Busqueda
    @Requiere(Permiso.CLIENTES_VER)
    @GetMapping("/para_ventas")
    Opciones<OpcionDeVenta> paraVentas(HttpServletRequest pedido) {
        var hallados = elegibles(pedido, false);
        return Opciones.de(
                hallados.hallados().stream().map(OpcionDeVenta::de).toList(), hallados.enTotal());
    }

    private Elegibles elegibles(HttpServletRequest pedido, boolean sinPresencia) {
        var buscado =
                Parametros.leer(
                        pedido,
                        p ->
                                new Buscado(
                                        p.texto("search"),
                                        p.cantidad(
                                                "limit",
                                                POR_DEFECTO,
                                                Parametros.MAXIMO_DE_SELECTOR)));
        return elegibles.elegibles(buscado.texto(), buscado.maximo(), sinPresencia);
    }

    record Buscado(@Nullable String texto, int maximo) {}

    @Schema(name = "ClientesHallados")
    record Hallados(List<Hallado> results, int count) {

        static Hallados de(List<ClienteDetalle> clientes) {
            return new Hallados(clientes.stream().map(Hallado::de).toList(), clientes.size());
        }
    }

    @Schema(name = "ClienteHallado")
    record Hallado(@JsonUnwrapped ClienteDetalle cliente, String displayText) {

        static Hallado de(ClienteDetalle cliente) {
            return new Hallado(
                    cliente,
                    Rotulo.de(cliente.nombresCompletosRazonSocial(), cliente.telefonoPrincipal()));
        }
    }

    /**
     * @param totalAvailable how many there are, whatever is looked for
     */
    record Opciones<T>(List<T> results, int count, long totalAvailable) {

        static <T> Opciones<T> de(List<T> opciones, long enTotal) {
            return new Opciones<>(opciones, opciones.size(), enTotal);
        }
    }

    @Schema(name = "ClienteSinPresencia")
    record Opcion(
            String idCliente,
            String nombresCompletosRazonSocial,
            String telefonoPrincipal,
            @Nullable String numeroDocumento,
            String displayText) {

        static Opcion de(ClienteElegible cliente) {
            return new Opcion(
                    cliente.idCliente(),
                    cliente.nombre(),
                    Objects.requireNonNullElse(cliente.telefono(), ""),
                    cliente.documento(),
                    Rotulo.de(cliente.nombre(), cliente.telefono()));
        }
    }

    @Schema(name = "ClienteParaVenta")
    record OpcionDeVenta(
            String idCliente,
            String nombresCompletosRazonSocial,
            String telefonoPrincipal,
            @Nullable String numeroDocumento,
            boolean tienePresencia,
            String displayText) {

        static OpcionDeVenta de(ClienteElegible cliente) {
            return new OpcionDeVenta(
                    cliente.idCliente(),
                    cliente.nombre(),
                    Objects.requireNonNullElse(cliente.telefono(), ""),
                    cliente.documento(),
                    cliente.tienePresencia(),
                    Rotulo.de(cliente.nombre(), cliente.telefono())
                            + (cliente.tienePresencia() ? " *" : ""));
        }
    }
}
