package pe.jcc.api.consola;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.entrega.Cifras;
import pe.jcc.compartido.entrega.Probar;
import pe.jcc.compartido.suscriptor.DatosDeSuscriptor;
import pe.jcc.compartido.suscriptor.Motivo;
import pe.jcc.compartido.suscriptor.Suscriptores;

/** The pages of the subscribers: how they do, and the switch of each. */
@Controller
@RequestMapping("/consola/suscriptores")
class SuscriptoresController {

    private static final String LISTA = "/consola/suscriptores/";
    private static final String UNO = "/{id:\\d{1,18}}";

    private final Suscriptores suscriptores;
    private final Cifras cifras;
    private final Probar probar;

    SuscriptoresController(Suscriptores suscriptores, Cifras cifras, Probar probar) {
        this.suscriptores = suscriptores;
        this.cifras = cifras;
        this.probar = probar;
    }

    @Requiere(Permiso.CONSOLA)
    @GetMapping
    String lista(Model modelo) {
        modelo.addAttribute("suscriptores", cifras.estado().suscriptores());
        return "consola/suscriptores";
    }

    @Requiere(Permiso.CONSOLA)
    @GetMapping(UNO)
    String detalle(@PathVariable long id, Model modelo) {
        modelo.addAttribute("suscriptor", suscriptores.detalle(id));
        cifras.estado().suscriptores().stream()
                .filter(salud -> salud.id() == id)
                .findFirst()
                .ifPresent(salud -> modelo.addAttribute("salud", salud));
        return "consola/suscriptor";
    }

    @Requiere(Permiso.CONSOLA)
    @PostMapping(UNO + "/encender")
    String encender(@PathVariable long id, @RequestParam @Nullable String volver) {
        suscriptores.cambiar(id, VersionVista.CUALQUIERA, DatosDeSuscriptor::encendido);
        return Direccion.ir(Direccion.deVuelta(volver), "encendido");
    }

    @Requiere(Permiso.CONSOLA)
    @PostMapping(UNO + "/apagar")
    String apagar(@PathVariable long id, @RequestParam @Nullable String volver) {
        suscriptores.apagar(suscriptores.detalle(id).id(), Motivo.A_MANO);
        return Direccion.ir(Direccion.deVuelta(volver), "apagado");
    }

    @Requiere(Permiso.CONSOLA)
    @PostMapping(UNO + "/probar")
    String probar(@PathVariable long id) {
        var prueba = probar.probar(id).resumen();
        return Direccion.ir("/consola/entregas/" + prueba.id(), "prueba_" + prueba.estado());
    }

    @Requiere(Permiso.CONSOLA)
    @PostMapping(UNO + "/eliminar")
    String eliminar(@PathVariable long id) {
        suscriptores.eliminar(id, VersionVista.CUALQUIERA);
        return Direccion.ir(LISTA, "eliminado");
    }
}
