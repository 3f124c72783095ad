package pe.jcc.api.consola;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pe.jcc.api.error.Negada;
import pe.jcc.api.seguridad.Intentos;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.api.seguridad.Sesiones;
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.user.Cuenta;
import pe.jcc.crm.user.Cuentas;

import java.util.Optional;

/** Logging in and out by the same users, passwords and cookie as everywhere. */
@Controller
@RequestMapping("/consola")
class IngresoController {

    private static final int LARGO = 4_096;

    private final Cuentas cuentas;
    private final Intentos intentos;
    private final Sesiones sesiones;

    IngresoController(Cuentas cuentas, Intentos intentos, Sesiones sesiones) {
        this.cuentas = cuentas;
        this.intentos = intentos;
        this.sesiones = sesiones;
    }

    @GetMapping("/ingresar")
    String pagina(
            @RequestParam @Nullable String volver,
            @RequestParam @Nullable String motivo,
            Model modelo) {
        modelo.addAttribute("volver", Direccion.deVuelta(volver));
        modelo.addAttribute("motivo", motivo);
        return "consola/ingresar";
    }

    @PostMapping("/ingresar")
    String ingresar(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam @Nullable String volver,
            HttpServletRequest pedido,
            HttpServletResponse respuesta,
            Model modelo) {
        var adonde = Direccion.deVuelta(volver);
        try {
            var cuenta = identificar(username.strip(), password, pedido);
            if (cuenta.isPresent()) {
                sesiones.abrir(pedido, respuesta, cuenta.get());
                return "redirect:" + adonde;
            }
            return negar(HttpStatus.UNAUTHORIZED, "credenciales", respuesta, modelo, adonde);
        } catch (Negada demasiados) {
            demasiados
                    .negativa()
                    .cabeceras()
                    .forEach((nombre, valores) -> respuesta.setHeader(nombre, valores.getFirst()));
            return negar(HttpStatus.TOO_MANY_REQUESTS, "demasiados", respuesta, modelo, adonde);
        }
    }

    @Requiere(Permiso.CUENTA_PROPIA)
    @PostMapping("/salir")
    String salir(HttpServletResponse respuesta) {
        sesiones.cerrar(respuesta);
        respuesta.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "redirect:/consola/ingresar?motivo=salida";
    }

    private Optional<Cuenta> identificar(
            String username, String password, HttpServletRequest pedido) {
        boolean puedeSer =
                !username.isEmpty()
                        && !password.isEmpty()
                        && username.length() + password.length() <= LARGO
                        && username.indexOf('\0') < 0;
        return puedeSer
                ? intentos.intentar(
                        pedido.getRemoteAddr(),
                        username,
                        () -> cuentas.identificar(username, password))
                : Optional.empty();
    }

    private static String negar(
            HttpStatus estado,
            String motivo,
            HttpServletResponse respuesta,
            Model modelo,
            String volver) {
        respuesta.setStatus(estado.value());
        modelo.addAttribute("motivo", motivo);
        modelo.addAttribute("volver", volver);
        return "consola/ingresar";
    }
}
