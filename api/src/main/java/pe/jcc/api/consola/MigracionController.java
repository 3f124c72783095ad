package pe.jcc.api.consola;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pe.jcc.api.http.Parametros;
import pe.jcc.api.migracion.FilaApartada;
import pe.jcc.api.migracion.LecturaDeCorridas;
import pe.jcc.api.migracion.Migracion;
import pe.jcc.api.migracion.NoSeCorrige;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Permiso;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The pages of the migration: how a run goes, what it reported, what was set aside. */
@Controller
@RequestMapping("/consola/migracion")
class MigracionController {

    private static final int POR_PAGINA = 25;
    private static final String CAMPO = "valor.";
    private static final String UNA = "/corridas/{id:\\d{1,18}}";

    /** A report brings its own style along, and nothing else. */
    private static final String SOLO_SU_ESTILO =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Migracion migracion;
    private final LecturaDeCorridas lectura;

    MigracionController(Migracion migracion, LecturaDeCorridas lectura) {
        this.migracion = migracion;
        this.lectura = lectura;
    }

    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping
    String pagina(Model modelo) {
        return mostrar(modelo, "consola/migracion");
    }

    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping("/vivo")
    String vivo(Model modelo) {
        return mostrar(modelo, "consola/migracion :: vivo");
    }

    @Requiere(Permiso.ADMINISTRAR)
    @PostMapping
    String empezar(
            @RequestParam @Nullable Set<String> sistemas,
            @RequestParam(defaultValue = "false") boolean simular,
            Principal quien,
            Model modelo) {
        try {
            migracion.empezar(sistemas == null ? Set.of() : sistemas, simular, quien.getName());
        } catch (DatoInvalido malo) {
            modelo.addAttribute("errores", malo.campos());
            return mostrar(modelo, "consola/migracion");
        }
        return Direccion.ir("/consola/migracion/", simular ? "migracion_prueba" : "migracion");
    }

    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping("/cuarentena")
    String cuarentena(HttpServletRequest pedido, Model modelo) {
        modelo.addAttribute("lugar", Lugar.de(pedido, Set.of()));
        modelo.addAttribute("pagina", migracion.cuarentena(Parametros.tramo(pedido, POR_PAGINA)));
        return "consola/cuarentena";
    }

    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping("/fila")
    String fila(
            @RequestParam String sistema,
            @RequestParam String tabla,
            @RequestParam String llave,
            Model modelo) {
        return corregir(migracion.apartada(sistema, tabla, llave), modelo);
    }

    @Requiere(Permiso.ADMINISTRAR)
    @PostMapping("/fila")
    String corregir(
            @RequestParam String sistema,
            @RequestParam String tabla,
            @RequestParam String llave,
            @RequestParam Map<String, String> campos,
            Principal quien,
            Model modelo) {
        var fila = migracion.apartada(sistema, tabla, llave);
        try {
            migracion.corregir(fila, cambios(fila, campos), quien.getName());
        } catch (NoSeCorrige no) {
            modelo.addAttribute("campos", campos);
            modelo.addAttribute("no", no.getMessage());
            return corregir(fila, modelo);
        }
        return Direccion.ir("/consola/migracion/cuarentena", "fila_corregida");
    }

    @Requiere(Permiso.ADMINISTRAR)
    @PostMapping("/fila/retirar")
    String retirar(
            @RequestParam String sistema, @RequestParam String tabla, @RequestParam String llave) {
        migracion.retirarCorreccion(migracion.apartada(sistema, tabla, llave));
        return Direccion.ir("/consola/migracion/cuarentena", "correccion_retirada");
    }

    /** Of each column what was written in its field, where that is another than there was. */
    private static Map<String, @Nullable String> cambios(
            FilaApartada fila, Map<String, String> campos) {
        var cambios = new LinkedHashMap<String, @Nullable String>();
        for (var columna : fila.fila().keySet()) {
            var escrito = campos.get(CAMPO + columna);
            var habia = Objects.requireNonNullElse(fila.valor(columna), "");
            if (escrito != null && !escrito.equals(habia)) {
                cambios.put(columna, escrito.isEmpty() ? null : escrito);
            }
        }
        return cambios;
    }

    private static String corregir(FilaApartada fila, Model modelo) {
        modelo.addAttribute("fila", fila);
        return "consola/apartada";
    }

    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping(UNA + "/informe")
    ResponseEntity<String> informe(@PathVariable long id, HttpServletResponse respuesta) {
        respuesta.setHeader("Content-Security-Policy", SOLO_SU_ESTILO);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(lectura.informeHtml(id));
    }

    @Requiere(Permiso.ADMINISTRAR)
    @GetMapping(UNA + "/json")
    ResponseEntity<String> json(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("informe-%d.json".formatted(id))
                                .build()
                                .toString())
                .body(lectura.informeJson(id));
    }

    private String mostrar(Model modelo, String plantilla) {
        var corridas = lectura.corridas();
        modelo.addAttribute("bases", migracion.bases());
        modelo.addAttribute("corridas", corridas);
        if (!corridas.isEmpty()) {
            var ultima =
                    corridas.stream()
                            .filter(corrida -> corrida.estado().equals("en_marcha"))
                            .findFirst()
                            .orElseGet(corridas::getFirst);
            modelo.addAttribute("ultima", ultima);
            modelo.addAttribute("avances", lectura.avances(ultima.id()));
            modelo.addAttribute("renglones", lectura.renglones(ultima.id()));
        } else {
            modelo.addAttribute("avances", List.of());
        }
        return plantilla;
    }
}
