package pe.jcc.api.crm.user;

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
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.user.RolEnCrm;
import pe.jcc.crm.user.UserFiltro;
import pe.jcc.crm.user.UserResumen;
import pe.jcc.crm.user.Users;

@Tag(name = "Users")
@RestController
@RequestMapping("/api/users")
class UserController {

    private static final int POR_PAGINA = 10;

    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    @Operation(summary = "Los usuarios del CRM, por username")
    @Paginada
    @Parameter(
            name = "rol",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = RolEnCrm.class))
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "Cada palabra está en username, nombres, apellidos o email")
    @Parameter(
            name = "ordering",
            in = ParameterIn.QUERY,
            description = "username, first_name, last_name, email, rol; con - descendente")
    @Requiere(Permiso.USERS_VER)
    @GetMapping
    PaginaJson<UserResumen> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new UserFiltro(
                                        p.opcion("rol", RolEnCrm.class),
                                        p.texto("search"),
                                        p.texto("ordering")));
        var tramo = Parametros.tramo(pedido, POR_PAGINA, Parametros.MAXIMO_DE_SELECTOR);
        return PaginaJson.de(pedido, users.lista(filtro, tramo));
    }

    @Operation(summary = "Un usuario del CRM")
    @Requiere(Permiso.USERS_VER)
    @GetMapping("/{id:\\d{1,18}}")
    UserResumen detalle(@PathVariable long id) {
        return users.detalle(id);
    }
}
