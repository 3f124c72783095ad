package pe.jcc.api.comercial.recibido;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import pe.jcc.comercial.recibido.Recibidos;

import java.time.Duration;

/** Forgets old webhooks, once a day. */
@Component
class Retencion {

    private static final Logger LOG = LoggerFactory.getLogger(Retencion.class);
    private static final int MINIMO = 7;

    private final Recibidos recibidos;
    private final Duration edad;

    Retencion(Recibidos recibidos, @Value("${jcc.webhook.retencion:90}") int dias) {
        if (dias < MINIMO) {
            throw new IllegalArgumentException(
                    "JCC_WEBHOOK_RETENCION es de %d días o más, no %d".formatted(MINIMO, dias));
        }
        this.recibidos = recibidos;
        this.edad = Duration.ofDays(dias);
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "America/Lima")
    void olvidar() {
        LOG.info("{} old webhooks were forgotten", recibidos.olvidar(edad));
    }
}
