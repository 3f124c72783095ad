package pe.jcc.api.comercial.presencia;

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
import pe.jcc.api.http.DeNuevo;
import pe.jcc.api.http.Lector;
import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.comercial.lote.Lotes;
import pe.jcc.comercial.presencia.DatosDePresencia;
import pe.jcc.comercial.presencia.PresenciaDetalle;
import pe.jcc.comercial.presencia.PresenciaFiltro;
import pe.jcc.comercial.presencia.Presencias;
import pe.jcc.comercial.presencia.TipoTour;
import pe.jcc.comercial.venta.Ventas;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.compartido.contrato.Modalidad;
import pe.jcc.compartido.contrato.ResultadoInteraccion;
import pe.jcc.compartido.contrato.StatusPresencia;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Presencias")
@RestController
@RequestMapping("/api/gestion/presencias")
class PresenciaController {

    private static final int POR_PAGINA = 20;

    private final Presencias presencias;
    private final LecturaDePresencia lectura;

    PresenciaController(
            Presencias presencias,
            Clientes clientes,
            Lotes lotes,
            Asesores asesores,
            Ventas ventas) {
        this.presencias = presencias;
        this.lectura = new LecturaDePresencia(clientes, lotes, asesores, ventas);
    }

    @Operation(summary = "Presencias, la más reciente primero")
    @Paginada
    @Parameter(
            name = "fecha_presencia_after",
            in = ParameterIn.QUERY,
            description = "Desde esta fecha y hora")
    @Parameter(
            name = "fecha_presencia_before",
            in = ParameterIn.QUERY,
            description = "Hasta esta fecha y hora")
    @Parameter(name = "cliente_nombre", in = ParameterIn.QUERY, description = "Contiene")
    @Parameter(name = "proyecto_interes", in = ParameterIn.QUERY, description = "Contiene")
    @Parameter(
            name = "modalidad",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Modalidad.class))
    @Parameter(
            name = "status_presencia",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = StatusPresencia.class))
    @Parameter(
            name = "resultado_interaccion",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = ResultadoInteraccion.class))
    @Parameter(
            name = "tipo_tour",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = TipoTour.class))
    @Parameter(
            name = "asesor_captacion_opc_nombre",
            in = ParameterIn.QUERY,
            description = "Contiene")
    @Parameter(name = "asesor_call_agenda_nombre", in = ParameterIn.QUERY, description = "Contiene")
    @Parameter(name = "asesor_liner_nombre", in = ParameterIn.QUERY, description = "Contiene")
    @Parameter(name = "asesor_closer_nombre", in = ParameterIn.QUERY, description = "Contiene")
    @Requiere(Permiso.PRESENCIAS_VER)
    @GetMapping
    PaginaJson<PresenciaDetalle> lista(HttpServletRequest pedido) {
        var filtro = Parametros.leer(pedido, PresenciaController::filtro);
        return PaginaJson.de(
                pedido, presencias.lista(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Una presencia")
    @Requiere(Permiso.PRESENCIAS_VER)
    @GetMapping("/{id}")
    PresenciaDetalle detalle(@PathVariable String id) {
        return presencias.detalle(id);
    }

    @Operation(
            summary = "Registrar una presencia",
            description =
                    "De un cliente, o de quien dice nuevo_cliente_data: el cliente que tiene ese documento, o uno"
                            + " nuevo. Uno de los dos, no ambos.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = PresenciaNueva.class)))
    @Requiere(Permiso.PRESENCIAS_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PresenciaDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        var nueva = Lector.leer(cuerpo, lectura::nueva);
        var quien = nueva.nuevoClienteData();
        return quien == null
                ? presencias.crear(nueva.datos())
                : presencias.crear(nueva.datos(), quien);
    }

    @Operation(
            summary = "Cambiar una presencia: con PATCH, solo lo que se envía",
            description =
                    "Quienes participan en una presencia realizada tienen una actividad de ese día.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDePresencia.class)))
    @Condicional
    @Requiere(Permiso.PRESENCIAS_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{id}")
    PresenciaDetalle cambiar(@PathVariable String id, VersionVista vista, Cambio cambio) {
        return DeNuevo.intentar(
                () ->
                        presencias.cambiar(
                                id,
                                vista,
                                cambio.texto("cliente"),
                                guardados -> cambio.sobre(guardados, lectura::leer)));
    }

    @Operation(summary = "Eliminar una presencia")
    @Condicional
    @Requiere(Permiso.PRESENCIAS_ELIMINAR)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable String id, VersionVista vista) {
        DeNuevo.intentar(
                () -> {
                    presencias.eliminar(id, vista);
                    return id;
                });
    }

    private static PresenciaFiltro filtro(Parametros p) {
        return new PresenciaFiltro(
                p.fechaHora("fecha_presencia_after"),
                p.fechaHora("fecha_presencia_before"),
                p.texto("cliente_nombre"),
                p.texto("proyecto_interes"),
                p.opcion("modalidad", Modalidad.class),
                p.opcion("status_presencia", StatusPresencia.class),
                p.opcion("resultado_interaccion", ResultadoInteraccion.class),
                p.opcion("tipo_tour", TipoTour.class),
                p.texto("asesor_captacion_opc_nombre"),
                p.texto("asesor_call_agenda_nombre"),
                p.texto("asesor_liner_nombre"),
                p.texto("asesor_closer_nombre"));
    }
}
