package pe.jcc.api.comercial.redis;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;

import pe.jcc.api.comercial.webhook.Recepcion;
import pe.jcc.api.error.BaseAusente;
import pe.jcc.comercial.recibido.NuevoRecibido;
import pe.jcc.comercial.recibido.Recibidos;
import pe.jcc.compartido.auditoria.Autor;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Takes what callers push on a Redis list into the inbox, one after the other. An element is let go of once it is
 * stored; one that was not, because the platform died in between, is stored later, and one that was stored and not let
 * go of is not stored again.
 */
final class DrenarCola implements SmartLifecycle {

    static final String LLAMANTE = "redis";

    private static final Logger LOG = LoggerFactory.getLogger(DrenarCola.class);
    private static final Duration PAUSA = Duration.ofMillis(200);
    private static final Duration TRAS_UN_FALLO = Duration.ofSeconds(2);
    private static final Duration OLVIDO = Duration.ofSeconds(30);

    private final ColaDeRedis cola;
    private final Recibidos recibidos;
    private final Recepcion recepcion;
    private final String ruta;

    private volatile @Nullable Marcha marcha;

    /** Taken and not stored yet, for the database is away: nothing else is taken before it. */
    private @Nullable Tomado enMano;

    private boolean fallando;

    /** The thread that drains, and what stops it. */
    private record Marcha(Thread hilo, CountDownLatch parada) {}

    DrenarCola(ColaDeRedis cola, Recibidos recibidos, Recepcion recepcion) {
        this.cola = cola;
        this.recibidos = recibidos;
        this.recepcion = recepcion;
        this.ruta = "redis:" + cola.nombre();
    }

    @Override
    public void start() {
        var parada = new CountDownLatch(1);
        var hilo = Thread.ofPlatform().name(ruta).daemon().unstarted(() -> drenar(parada));
        marcha = new Marcha(hilo, parada);
        LOG.info("The Redis list {} is drained", cola.nombre());
        hilo.start();
    }

    /** What is in hand is finished. */
    @Override
    public void stop() {
        var enMarcha = marcha;
        if (enMarcha == null) {
            return;
        }
        enMarcha.parada().countDown();
        try {
            enMarcha.hilo().join(Duration.ofSeconds(10));
        } catch (InterruptedException conPrisa) {
            Thread.currentThread().interrupt();
        }
        marcha = null;
    }

    @Override
    public boolean isRunning() {
        return marcha != null;
    }

    private void drenar(CountDownLatch parada) {
        long barridoEn = System.nanoTime() - OLVIDO.toNanos();
        var pausa = Duration.ZERO;
        while (!parado(parada, pausa)) {
            try {
                if (System.nanoTime() - barridoEn >= OLVIDO.toNanos()) {
                    recuperar(OLVIDO);
                    barridoEn = System.nanoTime();
                }
                pausa = tomarUno() ? Duration.ZERO : PAUSA;
                hecho();
            } catch (RuntimeException fallo) {
                fallo(fallo);
                pausa = TRAS_UN_FALLO;
            }
        }
    }

    /** Whether there was one. */
    boolean tomarUno() {
        var tomado = enMano == null ? cola.tomar().orElse(null) : enMano;
        if (tomado != null) {
            recibir(tomado);
        }
        return tomado != null;
    }

    /** Stores what was taken so long ago and not let go of. */
    void recuperar(Duration antiguedad) {
        for (var olvidado : cola.olvidados(antiguedad)) {
            LOG.info("An element of {} was taken and not let go of: storing it now", ruta);
            recibir(olvidado);
        }
    }

    private void recibir(Tomado tomado) {
        enMano = tomado;
        long id;
        try {
            id = guardar(tomado);
        } catch (RuntimeException fallo) {
            if (BaseAusente.es(fallo)) {
                throw fallo;
            }
            enMano = null; // it stays in Redis, and is tried again with what was forgotten
            LOG.error("An element of {} was not stored", ruta, fallo);
            return;
        }
        enMano = null;
        try {
            cola.soltar(tomado);
        } finally {
            recepcion.procesar(id, new Autor(null, LLAMANTE, ruta));
        }
    }

    private long guardar(Tomado tomado) {
        return recibidos.guardar(
                new NuevoRecibido(
                        LLAMANTE,
                        LLAMANTE,
                        ruta,
                        "{}",
                        MediaType.APPLICATION_JSON_VALUE,
                        tomado.cuerpo(),
                        tomado.marcaDeRecibido()));
    }

    private void hecho() {
        if (fallando) {
            LOG.info("The Redis list {} is drained again", cola.nombre());
        }
        fallando = false;
    }

    /** Said once, however long it lasts. */
    private void fallo(RuntimeException fallo) {
        if (!fallando) {
            LOG.warn("The Redis list {} waits", cola.nombre(), fallo);
        }
        fallando = true;
    }

    private static boolean parado(CountDownLatch parada, Duration pausa) {
        try {
            return parada.await(pausa.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException parado) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
