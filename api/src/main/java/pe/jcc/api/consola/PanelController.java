package pe.jcc.api.consola;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.recibido.RecibidoFiltro;
import pe.jcc.comercial.recibido.Recibidos;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.entrega.Cifras;

import java.time.Clock;

/** The first page: how the integration goes, and its figures again every few seconds. */
@Controller
@RequestMapping("/consola")
class PanelController {

    private static final RecibidoFiltro SIN_RESOLVER =
            new RecibidoFiltro(null, null, null, true, null, null, null);

    private final Cifras cifras;
    private final Recibidos recibidos;
    private final Clock reloj;

    PanelController(Cifras cifras, Recibidos recibidos, Clock reloj) {
        this.cifras = cifras;
        this.recibidos = recibidos;
        this.reloj = reloj;
    }

    @Requiere(Permiso.CONSOLA)
    @GetMapping
    String panel(Model modelo) {
        modelo.addAttribute("panorama", panorama());
        return "consola/panel";
    }

    @Requiere(Permiso.CONSOLA)
    @GetMapping("/vivo")
    String vivo(Model modelo) {
        modelo.addAttribute("panorama", panorama());
        return "consola/panel :: vivo";
    }

    @Requiere(Permiso.CONSOLA)
    @GetMapping({"/{otra}", "/{otra:(?!recursos$).+}/**"})
    String nada() {
        throw new NoExiste();
    }

    private Panorama panorama() {
        var ahora = reloj.instant();
        var desde = Grafico.desde(ahora);
        return new Panorama(
                ahora,
                cifras.estado(),
                recibidos.cuentas(),
                recibidos.lista(SIN_RESOLVER, new Tramo(1, 1)).total(),
                Grafico.deEntregas(cifras.porHora(desde), ahora),
                Grafico.deRecibidos(recibidos.porHora(desde), ahora));
    }
}
