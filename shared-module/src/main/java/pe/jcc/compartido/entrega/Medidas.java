package pe.jcc.compartido.entrega;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import pe.jcc.compartido.evento.Lado;

import java.util.concurrent.TimeUnit;

/** What monitoring sees of attempts, by side and subscriber: those made, and the deliveries given up with one. */
final class Medidas {

    private final MeterRegistry registro;

    Medidas(MeterRegistry registro) {
        this.registro = registro;
    }

    void contar(Lado lado, Hecho hecho) {
        Timer.builder("jcc.webhooks.intentos")
                .description("Attempts to deliver a webhook, and how long they took")
                .tag("lado", lado.codigo())
                .tag("suscriptor", String.valueOf(hecho.entrega().suscriptor()))
                .tag("resultado", resultado(hecho))
                .publishPercentileHistogram()
                .register(registro)
                .record(hecho.salida().tiempos().total(), TimeUnit.MICROSECONDS);
        if (hecho.estado() == EstadoDeEntrega.AGOTADO) {
            Counter.builder("jcc.webhooks.agotadas")
                    .description("Deliveries given up")
                    .tag("lado", lado.codigo())
                    .tag("suscriptor", String.valueOf(hecho.entrega().suscriptor()))
                    .register(registro)
                    .increment();
        }
    }

    private static String resultado(Hecho hecho) {
        if (hecho.exito()) {
            return "exito";
        }
        var falla = hecho.salida().falla();
        return falla == null ? "rechazo" : falla.codigo();
    }
}
