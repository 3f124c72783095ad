package pe.jcc.api.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import pe.jcc.api.ApiTest;
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.user.Cuenta;
import pe.jcc.crm.user.Cuentas;
import pe.jcc.crm.user.DatosDeRol;
import pe.jcc.crm.user.DatosDeUser;
import pe.jcc.crm.user.Roles;
import pe.jcc.crm.user.Users;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every route that there is, asked by everybody: nobody, each role, and a role that may hardly anything. */
@SuppressWarnings("NullAway.Init") // Spring fills the fields
class MatrizTest extends ApiTest {

    /** Wrong enough for every address: who is allowed changes nothing, but that logging out ends a token. */
    private static final String CUERPO = "{\"nombre\": \"mal\"}";

    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired private Tokens tokens;
    @Autowired private Users users;
    @Autowired private Roles roles;
    @Autowired private Cuentas cuentas;

    private record Puerta(String metodo, String ruta, @Nullable Permiso permiso) {

        @Override
        public String toString() {
            return (permiso == null ? "-" : permiso.codigo()) + " " + metodo + " " + ruta;
        }
    }

    @Test
    void who_may_is_let_in_and_who_may_not_is_not() {
        roles.crear(new DatosDeRol("MATRIZ_LECTOR", "", Set.of(Permiso.CLIENTES_VER)));
        var personas = personas();
        var puertas = puertas();

        var juicio = new SoftAssertions();
        for (var puerta : puertas) {
            juicio.assertThat(llamar(puerta, null)).as("nobody %s", puerta).isEqualTo(401);
            personas.forEach(
                    (rol, cuenta) -> {
                        boolean puede = cuenta.permisos().contains(puerta.permiso());
                        juicio.assertThat(llamar(puerta, cuenta))
                                .as("%s %s", rol, puerta)
                                .matches(
                                        estado -> puede ? dejado(estado) : estado == 403,
                                        puede ? "allowed" : "403");
                    });
        }
        juicio.assertAll();
        assertThat(personas).containsKeys("ADMIN", "USUARIO", "MATRIZ_LECTOR");
        assertThat(puertas).hasSizeGreaterThan(40);
    }

    /** A new route fails here until somebody writes down what it asks for; {@code permission method route}. */
    @Test
    void every_route_asks_for_the_permission_that_is_written_down() throws IOException {
        var escritas =
                new ClassPathResource("puertas.txt").getContentAsString(StandardCharsets.UTF_8);

        assertThat(
                        puertas().stream()
                                .filter(puerta -> !puerta.ruta().endsWith("/prueba"))
                                .map(Puerta::toString)
                                .sorted())
                .containsExactlyElementsOf(escritas.lines().toList());
    }

    @Test
    void the_public_doors_are_the_same_for_everybody() {
        var admin = personas().get("ADMIN");

        var juicio = new SoftAssertions();
        for (var puerta : todas()) {
            if (Publicas.incluye(puerta.ruta()) && puerta.ruta().startsWith("/api/")) {
                juicio.assertThat(llamar(puerta, admin))
                        .as("%s", puerta)
                        .isEqualTo(llamar(puerta, null));
            }
        }
        juicio.assertAll();
    }

    @Test
    void what_the_platform_tells_of_itself_is_for_an_admin() {
        var personas = personas();

        for (var ruta : List.of("/actuator", "/actuator/prometheus", "/actuator/env")) {
            var puerta = new Puerta("GET", ruta, Permiso.ADMINISTRAR);
            assertThat(llamar(puerta, null)).isEqualTo(401);
            assertThat(llamar(puerta, personas.get("USUARIO"))).isEqualTo(403);
            assertThat(llamar(puerta, personas.get("ADMIN"))).matches(MatrizTest::dejado);
        }
    }

    /** One of each role that there is. */
    private Map<String, Cuenta> personas() {
        var personas = new LinkedHashMap<String, Cuenta>();
        for (var rol :
                sql.sql("SELECT nombre FROM crm.roles ORDER BY nombre")
                        .query((fila, _) -> fila.getString(1))
                        .list()) {
            var username = "matriz-" + rol + "-" + System.nanoTime();
            var datos = new DatosDeUser(username, "", "", "", null, rol, null, true);
            var id = users.crear(datos, "da-lo-mismo").id();
            personas.put(rol, cuentas.actual(id).orElseThrow());
        }
        return personas;
    }

    private List<Puerta> puertas() {
        return todas().stream().filter(puerta -> !Publicas.incluye(puerta.ruta())).toList();
    }

    private List<Puerta> todas() {
        var puertas = new ArrayList<Puerta>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach(
                        (direccion, manejador) -> {
                            if (!ErrorController.class.isAssignableFrom(manejador.getBeanType())) {
                                var metodos = direccion.getMethodsCondition().getMethods();
                                direccion
                                        .getPatternValues()
                                        .forEach(
                                                ruta ->
                                                        metodos.forEach(
                                                                metodo ->
                                                                        puertas.add(
                                                                                puerta(
                                                                                        metodo,
                                                                                        ruta,
                                                                                        manejador))));
                            }
                        });
        return puertas;
    }

    private static Puerta puerta(RequestMethod metodo, String ruta, HandlerMethod manejador) {
        var requiere = manejador.getMethodAnnotation(Requiere.class);
        return new Puerta(
                metodo.name(),
                ruta.replaceAll("\\{[^/]*}+", "999999999"),
                requiere == null ? null : requiere.value());
    }

    private int llamar(Puerta puerta, @Nullable Cuenta cuenta) {
        var pedido =
                pedido(puerta.ruta())
                        .method(puerta.metodo(), BodyPublishers.ofString(CUERPO))
                        .header("Content-Type", "application/json");
        if (cuenta != null) {
            pedido.header("Authorization", "Bearer " + tokens.emitir(cuenta).access());
        }
        return enviar(pedido).statusCode();
    }

    private static boolean dejado(int estado) {
        return estado != 401 && estado != 403 && estado != 405 && estado < 500;
    }
}
