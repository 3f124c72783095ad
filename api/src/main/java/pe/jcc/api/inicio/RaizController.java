package pe.jcc.api.inicio;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to whoever opens the bare address what runs here, as the old backend did. */
@Hidden
@RestController
class RaizController {

    private static final Raiz RAIZ =
            new Raiz(
                    "JCC Inmobiliaria API",
                    "1.0.0",
                    "running",
                    new Direcciones(
                            "/swagger-ui.html",
                            "/api/gestion/",
                            new DeIngreso(
                                    "/api/auth/login/",
                                    "/api/auth/logout/",
                                    "/api/auth/status/",
                                    "/api/auth/get-csrf-token/")));

    @GetMapping("/")
    Raiz raiz() {
        return RAIZ;
    }

    record Raiz(String message, String version, String status, Direcciones endpoints) {}

    /**
     * @param admin where people look around by hand
     */
    record Direcciones(String admin, String apiRoot, DeIngreso auth) {}

    record DeIngreso(String login, String logout, String status, String csrfToken) {}
}
