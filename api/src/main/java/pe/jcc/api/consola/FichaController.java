package pe.jcc.api.consola;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pe.jcc.api.compartido.integracion.LecturaDeSuscriptor;
import pe.jcc.api.http.Lector;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.envio.Destinos;
import pe.jcc.compartido.suscriptor.Formato;
import pe.jcc.compartido.suscriptor.SecretoRevelado;
import pe.jcc.compartido.suscriptor.Suscriptores;
import pe.jcc.compartido.suscriptor.TipoDeSecreto;

import java.time.Duration;
import java.util.Set;

/** The form of a subscriber, and its secrets, each shown once. */
@Controller
@RequestMapping("/consola/suscriptores")
class FichaController {

    private static final String UNO = "/{id:\\d{1,18}}";
    private static final Duration CONVIVENCIA = Duration.ofHours(24);

    private final Suscriptores suscriptores;
    private final Destinos destinos;

    FichaController(Suscriptores suscriptores, Destinos destinos) {
        this.suscriptores = suscriptores;
        this.destinos = destinos;
    }

    @Requiere(Permiso.CONSOLA)
    @GetMapping("/nuevo")
    String nuevo(Model modelo) {
        return formulario(modelo, Ficha.VACIA);
    }

    @Requiere(Permiso.CONSOLA)
    @PostMapping
    String crear(HttpServletRequest pedido, HttpServletResponse respuesta, Model modelo) {
        var ficha = Ficha.leer(pedido);
        var lectura = new LecturaDeSuscriptor(suscriptores, destinos, null);
        try {
            var datos = Lector.leer(ficha.cuerpo(), lectura::nuevo);
            var hecho = suscriptores.crear(datos.datos(), datos.secreto());
            modelo.addAttribute("id", hecho.suscriptor().id());
            return revelar(hecho.suscriptor().nombre(), hecho.secreto(), respuesta, modelo);
        } catch (DatoInvalido malo) {
            modelo.addAttribute("errores", malo.campos());
            return formulario(modelo, ficha);
        }
    }

    @Requiere(Permiso.CONSOLA)
    @GetMapping(UNO + "/editar")
    String editar(@PathVariable long id, Model modelo) {
        var suscriptor = suscriptores.detalle(id);
        modelo.addAttribute("id", id);
        modelo.addAttribute("version", suscriptor.version());
        return formulario(modelo, Ficha.de(suscriptor));
    }

    @Requiere(Permiso.CONSOLA)
    @PostMapping(UNO + "/editar")
    String guardar(
            @PathVariable long id,
            @RequestParam long version,
            HttpServletRequest pedido,
            Model modelo) {
        var ficha = Ficha.leer(pedido);
        var lectura = new LecturaDeSuscriptor(suscriptores, destinos, id);
        try {
            suscriptores.cambiar(
                    id,
                    new VersionVista(Set.of(version)),
                    antes -> Lector.leer(ficha.cuerpo(), lectura::leer).como(antes));
            return Direccion.ir("/consola/suscriptores/" + id, "guardado");
        } catch (DatoInvalido malo) {
            modelo.addAttribute("id", id);
            modelo.addAttribute("version", version);
            modelo.addAttribute("errores", malo.campos());
            return formulario(modelo, ficha);
        }
    }

    @Requiere(Permiso.CONSOLA)
    @PostMapping(UNO + "/rotar")
    String rotar(
            @PathVariable long id,
            @RequestParam TipoDeSecreto tipo,
            HttpServletResponse respuesta,
            Model modelo) {
        modelo.addAttribute("id", id);
        return revelar(
                suscriptores.detalle(id).nombre(),
                suscriptores.rotar(id, tipo, null, CONVIVENCIA),
                respuesta,
                modelo);
    }

    private static String formulario(Model modelo, Ficha ficha) {
        modelo.addAttribute("ficha", ficha);
        modelo.addAttribute("formatos", Formato.values());
        return "consola/ficha";
    }

    private static String revelar(
            String nombre, SecretoRevelado secreto, HttpServletResponse respuesta, Model modelo) {
        respuesta.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        modelo.addAttribute("nombre", nombre);
        modelo.addAttribute("secreto", secreto);
        return "consola/secreto";
    }
}
