package pe.jcc.api.comercial.webhook;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.api.error.BaseAusente;
import pe.jcc.comercial.recibido.NuevoRecibido;
import pe.jcc.comercial.recibido.Recibidos;
import pe.jcc.comercial.recibido.Resultado;
import pe.jcc.compartido.auditoria.Autor;
import pe.jcc.compartido.auditoria.Autoria;

import java.time.Duration;
import java.util.Objects;

/**
 * Takes webhooks in: stored first, then processed once, effect and outcome in one transaction. One that was stored
 * and not finished, because the platform or its database died, is finished later; one that we failed to process is
 * tried again, by itself or because a person wants it.
 */
@Service
public class Recepcion {

    private static final Logger LOG = LoggerFactory.getLogger(Recepcion.class);
    private static final Duration REZAGO = Duration.ofSeconds(5);

    private final Recibidos recibidos;
    private final AtenderWebhook atender;
    private final TransactionTemplate transaccion;

    /** Two that are one, at the same moment: the second finds the first when it comes again. */
    private final RetryTemplate reintentos =
            new RetryTemplate(
                    RetryPolicy.builder()
                            .includes(
                                    DataIntegrityViolationException.class,
                                    TransientDataAccessException.class)
                            .maxRetries(4)
                            .delay(Duration.ofMillis(20))
                            .jitter(Duration.ofMillis(10))
                            .build());

    Recepcion(Recibidos recibidos, AtenderWebhook atender, TransactionTemplate transaccion) {
        this.recibidos = recibidos;
        this.atender = atender;
        this.transaccion = transaccion;
    }

    Resultado recibir(NuevoRecibido nuevo) {
        var llamante = new Autor(null, nuevo.llamante(), "POST " + nuevo.ruta() + "/");
        return Autoria.como(llamante, () -> procesar(recibidos.guardar(nuevo)));
    }

    /** Processes one that is stored, in the name of who brought it. */
    public void procesar(long id, Autor quien) {
        Autoria.como(quien, (Runnable) () -> alMenosConcluir(id));
    }

    /**
     * Processes one again that was refused or failed, as it is or corrected. What comes of it is its outcome, be it
     * another no; thrown is only that it cannot be opened, or that the database is away, and then it is finished later.
     */
    public Resultado reprocesar(long id, Autor quien, byte @Nullable [] correccion) {
        recibidos.reabrir(id, quien, correccion);
        return alMenosConcluir(id);
    }

    @Scheduled(fixedDelayString = "PT15S")
    void terminarRezagados() {
        for (long id : recibidos.reabrirFallidos()) {
            LOG.info("Webhook {} failed and is tried again", id);
        }
        for (long id : recibidos.retomar(REZAGO)) {
            LOG.info("Webhook {} is stored and not finished: processing it now", id);
            try {
                Autoria.como(Autor.nadie("recepcion"), () -> procesar(id));
            } catch (Throwable tampocoAhora) { // holds up no other
                LOG.warn("Webhook {} was not processed", id, tampocoAhora);
            }
        }
    }

    private Resultado alMenosConcluir(long id) {
        try {
            return procesar(id);
        } catch (RuntimeException fallo) {
            if (BaseAusente.es(fallo)) {
                throw fallo;
            }
            LOG.error("Webhook {} failed", id, fallo);
            return atender.fallido();
        }
    }

    private Resultado procesar(long id) {
        try {
            return reintentos.invoke(
                    () -> Objects.requireNonNull(transaccion.execute(_ -> unaVez(id))));
        } catch (RuntimeException fallo) {
            if (!BaseAusente.es(fallo)) { // then it stays pending, and its turn comes again
                recibidos.concluir(id, atender.fallido());
            }
            throw fallo;
        }
    }

    private Resultado unaVez(long id) {
        var recibido = recibidos.tomar(id);
        return recibido.concluido()
                .orElseGet(
                        () -> {
                            var resultado = atender.atender(recibido);
                            recibidos.concluir(id, resultado);
                            return resultado;
                        });
    }
}
