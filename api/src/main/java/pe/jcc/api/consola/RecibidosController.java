package pe.jcc.api.consola;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pe.jcc.api.comercial.recibido.FiltroDeRecibidos;
import pe.jcc.api.comercial.recibido.Reprocesos;
import pe.jcc.api.comercial.webhook.Recepcion;
import pe.jcc.api.http.DeNuevo;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.recibido.EstadoRecibido;
import pe.jcc.comercial.recibido.RecibidoFiltro;
import pe.jcc.comercial.recibido.Recibidos;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.compartido.auditoria.Autor;
import pe.jcc.compartido.auditoria.QuienActua;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.regex.Pattern;

/** The pages of what came in: found, looked at, corrected and processed again. */
@Controller
@RequestMapping("/consola/recibidos")
class RecibidosController {

    private static final int POR_PAGINA = 25;
    private static final String LISTA = "/consola/recibidos/";
    private static final String UNO = "/{id:\\d{1,18}}";
    private static final Pattern CODIGO = Pattern.compile("\\w{1,20}");

    private final Recibidos recibidos;
    private final Recepcion recepcion;
    private final Reprocesos reprocesos;
    private final Asesores asesores;
    private final QuienActua quienPide;
    private final JsonMapper json;

    RecibidosController(
            Recibidos recibidos,
            Recepcion recepcion,
            Reprocesos reprocesos,
            Asesores asesores,
            QuienActua quienPide,
            JsonMapper json) {
        this.recibidos = recibidos;
        this.recepcion = recepcion;
        this.reprocesos = reprocesos;
        this.asesores = asesores;
        this.quienPide = quienPide;
        this.json = json;
    }

    @Requiere(Permiso.CONSOLA)
    @GetMapping
    String lista(HttpServletRequest pedido, Model modelo) {
        modelo.addAttribute("lugar", Lugar.de(pedido, FiltroDeRecibidos.NOMBRES));
        modelo.addAttribute("estados", EstadoRecibido.values());
        try {
            modelo.addAttribute(
                    "pagina",
                    recibidos.lista(filtro(pedido), Parametros.tramo(pedido, POR_PAGINA)));
        } catch (DatoInvalido malo) {
            modelo.addAttribute("errores", malo.campos());
        }
        return "consola/recibidos";
    }

    @Requiere(Permiso.CONSOLA)
    @GetMapping(UNO)
    String detalle(@PathVariable long id, Model modelo) {
        modelo.addAttribute("recibido", recibidos.detalle(id));
        return "consola/recibido";
    }

    /** As it is, or with {@code cuerpo} in the place of what came; one that is no JSON is left for its writer to mend. */
    @Requiere(Permiso.CONSOLA)
    @PostMapping(UNO + "/reprocesar")
    String reprocesar(@PathVariable long id, @RequestParam @Nullable String cuerpo, Model modelo) {
        if (cuerpo != null && !esJson(cuerpo)) {
            modelo.addAttribute("recibido", recibidos.detalle(id));
            modelo.addAttribute("escrito", cuerpo);
            return "consola/recibido";
        }
        var resultado =
                recepcion.reprocesar(id, quien(), cuerpo == null ? null : cuerpo.getBytes(UTF_8));
        return Direccion.ir(LISTA + id, "reproceso_" + resultado.estado().codigo());
    }

    @Requiere(Permiso.CONSOLA)
    @PostMapping(UNO + "/asesor")
    String resolverAsesor(@PathVariable long id, @RequestParam @Nullable String asesor) {
        var codigo = asesor == null ? "" : asesor.strip();
        if (!CODIGO.matcher(codigo).matches() || !asesores.existe(codigo)) {
            throw new DatoInvalido("asesor", Frase.de("campo.clave", codigo));
        }
        var quien = quien();
        DeNuevo.intentar(
                () -> {
                    recibidos.resolverAsesor(id, codigo, quien);
                    return codigo;
                });
        return Direccion.ir(LISTA + id, "asesor_resuelto");
    }

    @Requiere(Permiso.CONSOLA)
    @GetMapping("/reprocesar")
    String preguntar(HttpServletRequest pedido, Model modelo) {
        var lugar = Lugar.de(pedido, FiltroDeRecibidos.NOMBRES);
        modelo.addAttribute("lugar", lugar);
        modelo.addAttribute("total", reprocesos.simular(estrecho(lugar, pedido), 0).total());
        return "consola/reprocesar";
    }

    @Requiere(Permiso.CONSOLA)
    @PostMapping("/reprocesar")
    String reprocesarTodos(HttpServletRequest pedido) {
        var lugar = Lugar.de(pedido, FiltroDeRecibidos.NOMBRES);
        var hechos = reprocesos.ejecutar(estrecho(lugar, pedido), 0, quien());
        return Direccion.ir(
                lugar.en(LISTA),
                "reprocesados",
                hechos.procesados(),
                hechos.rechazados() + hechos.fallidos(),
                hechos.quedan());
    }

    private boolean esJson(String cuerpo) {
        try {
            return json.readTree(cuerpo).isObject();
        } catch (JacksonException ninguno) {
            return false;
        }
    }

    private static RecibidoFiltro filtro(HttpServletRequest pedido) {
        return Parametros.leer(pedido, FiltroDeRecibidos::leer);
    }

    private static RecibidoFiltro estrecho(Lugar lugar, HttpServletRequest pedido) {
        if (!lugar.filtra()) {
            throw new DatoInvalido(DatoInvalido.SIN_CAMPO, Frase.de("webhook.sin_filtro"));
        }
        return filtro(pedido);
    }

    private Autor quien() {
        return quienPide.ahora().orElseThrow();
    }
}
