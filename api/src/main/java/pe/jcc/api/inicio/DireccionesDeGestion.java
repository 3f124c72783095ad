package pe.jcc.api.inicio;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Permiso;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the resources of the App Comercial are, as its old backend told. */
@Hidden
@RestController
class DireccionesDeGestion {

    private static final String AQUI = "/api/gestion";

    private static final List<String> RECURSOS =
            List.of(
                    "lotes",
                    "clientes",
                    "asesores",
                    "ventas",
                    "actividades",
                    "registropagos",
                    "presencias",
                    "planespago",
                    "cuotasplanpago",
                    "cobranzas/gestiones",
                    "cobranzas/cuotas-pendientes",
                    "cierres-comisiones",
                    "tabla-comisiones");

    @Requiere(Permiso.CUENTA_PROPIA)
    @GetMapping(AQUI)
    Map<String, String> direcciones() {
        var servidor = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var direcciones = new LinkedHashMap<String, String>();
        RECURSOS.forEach(
                recurso -> direcciones.put(recurso, servidor + AQUI + "/" + recurso + "/"));
        return direcciones;
    }
}
