package pe.jcc.api.crm.opc;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
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
import pe.jcc.crm.opc.DatosDeOpcPerson;
import pe.jcc.crm.opc.OpcFiltro;
import pe.jcc.crm.opc.OpcPersonDetalle;
import pe.jcc.crm.opc.OpcPersonnel;
import pe.jcc.crm.opc.RolOpc;
import pe.jcc.crm.user.Users;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "OPC", description = "Quienes captan en la calle, y sus supervisores")
@RestController
@RequestMapping("/api/opc-personnel")
class OpcPersonController {

    private static final int POR_PAGINA = 10;
    private static final String UNA = "/{id:\\d{1,18}}";

    private final OpcPersonnel personas;
    private final Users users;

    OpcPersonController(OpcPersonnel personas, Users users) {
        this.personas = personas;
        this.users = users;
    }

    @Operation(summary = "El personal OPC, por nombre")
    @Paginada
    @Parameter(
            name = "rol",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = RolOpc.class))
    @Parameter(
            name = "supervisor",
            in = ParameterIn.QUERY,
            description = "El id de quien los dirige",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description =
                    "Cada palabra está en nombre, teléfono, email, rol, supervisor o username")
    @Parameter(
            name = "ordering",
            in = ParameterIn.QUERY,
            description = "nombre, rol, supervisor__nombre; con - descendente")
    @Requiere(Permiso.OPC_PERSONNEL_VER)
    @GetMapping
    PaginaJson<OpcPersonDetalle> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new OpcFiltro(
                                        p.opcion("rol", RolOpc.class),
                                        p.id("supervisor", personas::existe),
                                        p.texto("search"),
                                        p.texto("ordering")));
        var tramo = Parametros.tramo(pedido, POR_PAGINA, Parametros.MAXIMO_DE_SELECTOR);
        return PaginaJson.de(pedido, personas.lista(filtro, tramo));
    }

    @Operation(summary = "Una persona OPC")
    @Requiere(Permiso.OPC_PERSONNEL_VER)
    @GetMapping(UNA)
    OpcPersonDetalle detalle(@PathVariable long id) {
        return personas.detalle(id);
    }

    @Operation(summary = "Registrar a una persona OPC")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeOpcPerson.class)))
    @Requiere(Permiso.OPC_PERSONNEL_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OpcPersonDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        return personas.crear(Lector.leer(cuerpo, lectura(null)::leer));
    }

    @Operation(
            summary = "Cambiar a una persona OPC: con PATCH, solo lo que se envía",
            description = "Con PUT, user en null deja el que tiene; con PATCH, lo libera.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeOpcPerson.class)))
    @Condicional
    @Requiere(Permiso.OPC_PERSONNEL_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = UNA)
    OpcPersonDetalle cambiar(@PathVariable long id, VersionVista vista, Cambio cambio) {
        var lectura = lectura(id);
        return personas.cambiar(id, vista, guardados -> cambio.sobre(guardados, lectura::leer));
    }

    @Operation(summary = "Eliminar a una persona OPC; a quienes dirige no los dirige nadie")
    @Condicional
    @Requiere(Permiso.OPC_PERSONNEL_ELIMINAR)
    @DeleteMapping(UNA)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable long id, VersionVista vista) {
        personas.eliminar(id, vista);
    }

    private LecturaDeOpcPerson lectura(@Nullable Long id) {
        return new LecturaDeOpcPerson(personas, users, id);
    }
}
