package pe.jcc.api.compartido.integracion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.seguridad.Requiere;
import pe.jcc.comercial.recibido.Recibidos;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.entrega.Cifras;

@Tag(name = "Webhooks: estado")
@RestController
@RequestMapping("/api/webhooks/status")
class EstadoController {

    private final Cifras cifras;
    private final Recibidos recibidos;

    EstadoController(Cifras cifras, Recibidos recibidos) {
        this.cifras = cifras;
        this.recibidos = recibidos;
    }

    @Operation(
            summary = "Cómo va la integración",
            description =
                    "Los totales cuentan intentos, desde siempre. Latencias en milisegundos, de las últimas 24 horas.")
    @Requiere(Permiso.INTEGRACION)
    @GetMapping
    EstadoDeLaIntegracion estado() {
        return EstadoDeLaIntegracion.de(cifras.estado(), recibidos.cuentas());
    }
}
