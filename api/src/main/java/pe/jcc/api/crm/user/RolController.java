package pe.jcc.api.crm.user;

import io.swagger.v3.oas.annotations.Operation;
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
import pe.jcc.crm.user.DatosDeRol;
import pe.jcc.crm.user.RolDetalle;
import pe.jcc.crm.user.Roles;

import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;

@Tag(name = "Roles", description = "Qué puede hacer quien tiene cada rol; para un ADMIN")
@RestController
@RequestMapping("/api/roles")
class RolController {

    private static final int POR_PAGINA = 20;

    private final Roles roles;
    private final Frases frases;

    RolController(Roles roles, Frases frases) {
        this.roles = roles;
        this.frases = frases;
    }

    @Operation(summary = "Los roles, por nombre")
    @Paginada
    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping
    PaginaJson<RolDetalle> lista(HttpServletRequest pedido) {
        return PaginaJson.de(pedido, roles.lista(Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Los permisos que un rol puede tener")
    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping("/permisos")
    List<PermisoDescrito> permisos() {
        return Arrays.stream(Permiso.values())
                .filter(Permiso::concedible)
                .map(this::describir)
                .toList();
    }

    @Operation(summary = "Un rol")
    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping("/{nombre}")
    RolDetalle detalle(@PathVariable String nombre) {
        return roles.detalle(nombre);
    }

    @Operation(summary = "Registrar un rol")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeRol.class)))
    @Requiere(Permiso.ADMINISTRAR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RolDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        return roles.crear(Lector.leer(cuerpo, new LecturaDeRol(roles, null)::leer));
    }

    @Operation(
            summary = "Cambiar un rol: con PATCH, solo lo que se envía",
            description = "El nombre queda. El rol ADMIN lo puede todo, y no se cambia.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeRol.class)))
    @Condicional
    @Requiere(Permiso.ADMINISTRAR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = "/{nombre}")
    RolDetalle cambiar(@PathVariable String nombre, VersionVista vista, Cambio cambio) {
        var lectura = new LecturaDeRol(roles, nombre);
        return roles.cambiar(nombre, vista, guardados -> cambio.sobre(guardados, lectura::leer));
    }

    @Operation(summary = "Eliminar un rol que ningún usuario tiene")
    @Condicional
    @Requiere(Permiso.ADMINISTRAR)
    @DeleteMapping("/{nombre}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable String nombre, VersionVista vista) {
        roles.eliminar(nombre, vista);
    }

    private PermisoDescrito describir(Permiso permiso) {
        return new PermisoDescrito(permiso.codigo(), frases.decir("permiso." + permiso.codigo()));
    }

    record PermisoDescrito(String codigo, String descripcion) {}
}
