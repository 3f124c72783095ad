package pe.jcc.api.consola;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import pe.jcc.api.compartido.integracion.EstadoBuscado;
import pe.jcc.api.compartido.integracion.FiltroDeEntregas;
import pe.jcc.api.http.DeNuevo;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.entrega.Cifras;
import pe.jcc.compartido.entrega.EntregaDetalle;
import pe.jcc.compartido.entrega.EntregaFiltro;
import pe.jcc.compartido.entrega.Entregas;
import pe.jcc.compartido.entrega.IdDeEntrega;
import pe.jcc.compartido.evento.TipoDeEvento;
import pe.jcc.compartido.suscriptor.Destinatario;
import pe.jcc.compartido.suscriptor.Directorio;

/** The pages of what is sent: found, looked at, and tried again. */
@Controller
@RequestMapping("/consola/entregas")
class EntregasController {

    private static final int POR_PAGINA = 25;
    private static final String LISTA = "/consola/entregas/";

    private final Entregas entregas;
    private final Cifras cifras;
    private final Directorio directorio;

    EntregasController(Entregas entregas, Cifras cifras, Directorio directorio) {
        this.entregas = entregas;
        this.cifras = cifras;
        this.directorio = directorio;
    }

    @ModelAttribute
    void opciones(Model modelo) {
        modelo.addAttribute("tipos", TipoDeEvento.values());
        modelo.addAttribute("estados", EstadoBuscado.values());
    }

    @Requiere(Permiso.CONSOLA)
    @GetMapping
    String lista(HttpServletRequest pedido, Model modelo) {
        modelo.addAttribute("lugar", Lugar.de(pedido, FiltroDeEntregas.NOMBRES));
        modelo.addAttribute("contadas", Entregas.CONTADAS);
        modelo.addAttribute("suscriptores", cifras.estado().suscriptores());
        try {
            modelo.addAttribute(
                    "pagina", entregas.lista(filtro(pedido), Parametros.tramo(pedido, POR_PAGINA)));
        } catch (DatoInvalido malo) {
            modelo.addAttribute("errores", malo.campos());
        }
        return "consola/entregas";
    }

    @Requiere(Permiso.CONSOLA)
    @GetMapping("/{id}")
    String detalle(@PathVariable String id, Model modelo) {
        var leido = IdDeEntrega.leer(id);
        var entrega = entregas.detalle(leido.lado(), leido.numero());
        modelo.addAttribute("entrega", entrega);
        modelo.addAttribute("destinatario", destinatario(entrega));
        return "consola/entrega";
    }

    @Requiere(Permiso.CONSOLA)
    @PostMapping("/{id}/reintentar")
    String reintentar(@PathVariable String id) {
        var leido = IdDeEntrega.leer(id);
        var entrega = DeNuevo.intentar(() -> entregas.reintentar(leido.lado(), leido.numero()));
        var destinatario = destinatario(entrega);
        boolean apagado = destinatario != null && !destinatario.activo();
        return Direccion.ir(LISTA + id, apagado ? "reintentada_apagado" : "reintentada");
    }

    /** How many it would be, before anybody says yes. */
    @Requiere(Permiso.CONSOLA)
    @GetMapping("/reintentar")
    String preguntar(HttpServletRequest pedido, Model modelo) {
        var lugar = Lugar.de(pedido, FiltroDeEntregas.NOMBRES);
        modelo.addAttribute("lugar", lugar);
        modelo.addAttribute("total", entregas.contar(estrecho(lugar, pedido)));
        modelo.addAttribute("deUnaVez", Entregas.DE_UNA_VEZ);
        return "consola/reintentar";
    }

    @Requiere(Permiso.CONSOLA)
    @PostMapping("/reintentar")
    String reintentarTodas(HttpServletRequest pedido) {
        var lugar = Lugar.de(pedido, FiltroDeEntregas.NOMBRES);
        var filtro = estrecho(lugar, pedido);
        int hechas = DeNuevo.intentar(() -> entregas.reintentar(filtro));
        return Direccion.ir(lugar.en(LISTA), "reintentadas", hechas);
    }

    /** Null: they were deleted. */
    private @Nullable Destinatario destinatario(EntregaDetalle entrega) {
        return directorio.todos().get(entrega.resumen().suscriptor());
    }

    private static EntregaFiltro filtro(HttpServletRequest pedido) {
        return Parametros.leer(pedido, FiltroDeEntregas::leer);
    }

    /** One that narrows nothing would have all sent again, by a slip. */
    private static EntregaFiltro estrecho(Lugar lugar, HttpServletRequest pedido) {
        if (!lugar.filtra()) {
            throw new DatoInvalido(DatoInvalido.SIN_CAMPO, Frase.de("entrega.sin_filtro"));
        }
        return filtro(pedido);
    }
}
