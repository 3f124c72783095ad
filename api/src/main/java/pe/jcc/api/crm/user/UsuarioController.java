package pe.jcc.api.crm.user;

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
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.crm.user.ClaveNueva;
import pe.jcc.crm.user.DatosDeUser;
import pe.jcc.crm.user.Roles;
import pe.jcc.crm.user.Users;
import pe.jcc.crm.user.UsuarioDetalle;
import pe.jcc.crm.user.UsuarioFiltro;

import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Usuarios", description = "Quién puede ingresar y con qué rol; para un ADMIN")
@RestController
@RequestMapping("/api/usuarios")
class UsuarioController {

    private static final int POR_PAGINA = 20;
    private static final String UNO = "/{id:\\d{1,18}}";

    private final Users users;
    private final Roles roles;
    private final Asesores asesores;

    UsuarioController(Users users, Roles roles, Asesores asesores) {
        this.users = users;
        this.roles = roles;
        this.asesores = asesores;
    }

    @Operation(summary = "Todos los usuarios, por username")
    @Paginada
    @Parameter(name = "rol_acceso", in = ParameterIn.QUERY, description = "El nombre del rol")
    @Parameter(name = "activo", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "Cada palabra está en username, nombres, apellidos o email")
    @Parameter(
            name = "ordering",
            in = ParameterIn.QUERY,
            description = "username, first_name, last_name, email, rol; con - descendente")
    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping
    PaginaJson<UsuarioDetalle> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new UsuarioFiltro(
                                        p.texto("rol_acceso"),
                                        p.booleano("activo"),
                                        p.texto("search"),
                                        p.texto("ordering")));
        return PaginaJson.de(pedido, users.usuarios(filtro, Parametros.tramo(pedido, POR_PAGINA)));
    }

    @Operation(summary = "Un usuario")
    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping(UNO)
    UsuarioDetalle detalle(@PathVariable long id) {
        return users.usuario(id);
    }

    @Operation(summary = "Registrar un usuario, con su primera contraseña")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = UsuarioNuevo.class)))
    @Requiere(Permiso.ADMINISTRAR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UsuarioDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        var nuevo = Lector.leer(cuerpo, lector -> UsuarioNuevo.leer(lector, lectura(null)));
        return users.crear(nuevo.datos(), nuevo.clave());
    }

    @Operation(
            summary = "Cambiar un usuario: con PATCH, solo lo que se envía",
            description = "Quien queda con activo en false ya no ingresa, y sus sesiones terminan.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeUser.class)))
    @Condicional
    @Requiere(Permiso.ADMINISTRAR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = UNO)
    UsuarioDetalle cambiar(@PathVariable long id, VersionVista vista, Cambio cambio) {
        var lectura = lectura(id);
        return users.cambiar(id, vista, guardados -> cambio.sobre(guardados, lectura::leer));
    }

    @Operation(
            summary = "Poner una contraseña nueva; terminan las sesiones que abrió la anterior",
            description =
                    "Sin clave en el cuerpo, se inventa una, que solo esta respuesta muestra.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ClaveElegida.class)))
    @Requiere(Permiso.ADMINISTRAR)
    @PostMapping(UNO + "/restablecer-clave")
    ClavePuesta restablecerClave(@PathVariable long id, @CuerpoJson ObjectNode cuerpo) {
        var username = users.usuario(id).username();
        if (cuerpo.has("clave")) {
            users.ponerClave(
                    id,
                    Lector.leer(cuerpo, lector -> LecturaDeClave.nueva(lector, "clave", username)));
            return new ClavePuesta(null);
        }
        var inventada = ClaveNueva.alAzar().texto();
        users.ponerClave(id, inventada);
        return new ClavePuesta(inventada);
    }

    @Operation(summary = "Terminar todas las sesiones del usuario y anular sus tokens")
    @Requiere(Permiso.ADMINISTRAR)
    @PostMapping(UNO + "/cerrar-sesiones")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cerrarSesiones(@PathVariable long id) {
        users.cerrarSesiones(id);
    }

    private LecturaDeUser lectura(@Nullable Long id) {
        return new LecturaDeUser(users, roles, asesores, id);
    }

    record ClaveElegida(@Schema(format = "password", minLength = 8) @Nullable String clave) {}

    /**
     * A password that was put.
     *
     * @param clave the one that the platform made; null in the answer when the ADMIN gave it
     */
    record ClavePuesta(@Schema(format = "password") @Nullable String clave) {}
}
