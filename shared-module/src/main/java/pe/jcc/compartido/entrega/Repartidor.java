package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import pe.jcc.compartido.envio.Falla;
import pe.jcc.compartido.evento.Buzon;
import pe.jcc.compartido.suscriptor.Destinatario;
import pe.jcc.compartido.suscriptor.Directorio;
import pe.jcc.compartido.suscriptor.Motivo;
import pe.jcc.compartido.suscriptor.Suscriptores;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Delivers what one schema's outbox owes. Three threads for the database (who takes, who writes, who says that this process
 * is alive), and a virtual one for each delivery under way.
 */
final class Repartidor {

    private static final Logger LOG = LoggerFactory.getLogger(Repartidor.class);

    private static final Duration MIRADA = Duration.ofMillis(200);
    static final Duration LATIDO = Duration.ofSeconds(2);
    private static final Duration SIN_BASE = Duration.ofMillis(500);

    /** More than an attempt takes at most. */
    private static final Duration DESPEDIDA = Duration.ofSeconds(35);

    private static final Set<Integer> PIDEN_CALMA = Set.of(429, 502, 504);

    private final Buzon buzon;
    private final Cola cola;
    private final @Nullable Correo correo;
    private final Mensajero mensajero;
    private final Directorio directorio;
    private final Suscriptores suscriptores;
    private final Medidas medidas;
    private final EnMano enMano = new EnMano();
    private final Escribano escribano;
    private final Map<Long, Carril> carriles = new ConcurrentHashMap<>();
    private final ExecutorService vuelos = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Thread> hilos = new ArrayList<>();
    private volatile long yo;
    private volatile int procesos = 1;
    private volatile boolean trabaja;
    private volatile boolean escribe;

    Repartidor(
            Buzon buzon,
            Cola cola,
            @Nullable Correo correo,
            Mensajero mensajero,
            Directorio directorio,
            Suscriptores suscriptores,
            Medidas medidas) {
        this.buzon = buzon;
        this.cola = cola;
        this.correo = correo;
        this.mensajero = mensajero;
        this.directorio = directorio;
        this.suscriptores = suscriptores;
        this.medidas = medidas;
        this.escribano = new Escribano(this::anotar, enMano, this::atender);
    }

    void empezar() {
        yo = cola.registrar();
        trabaja = true;
        escribe = true;
        if (correo != null) {
            correo.abrir();
        }
        hilos.add(hilo("reparte", this::repartir));
        hilos.add(hilo("late", this::latir));
        hilos.add(hilo("anota", this::escribir));
        if (correo != null) {
            hilos.add(hilo("recibe", () -> recibir(correo)));
        }
    }

    /** Begins nothing more, waits for what is under way, and writes it down. */
    void terminar() {
        trabaja = false;
        buzon.timbre().tocar();
        esperar(hilos.get(0));
        if (correo != null) {
            correo.cerrar();
            esperar(hilos.get(3));
        }
        carriles.values().forEach(carril -> devolver(carril.cerrar()));
        long hasta = System.nanoTime() + DESPEDIDA.toNanos();
        while (!quieto() && System.nanoTime() < hasta) {
            dormir(Duration.ofMillis(20));
        }
        escribe = false;
        esperar(hilos.get(2));
        hilos.get(1).interrupt();
        esperar(hilos.get(1));
        vuelos.close();
        intentar(() -> cola.despedir(yo));
    }

    /** An attempt right now, whatever the subscriber's state, by whoever asks for it. */
    Hecho ahora(Tomada entrega, Destinatario destinatario) {
        var hecho = mensajero.intentar(entrega, destinatario);
        medidas.contar(buzon.lado(), hecho);
        cola.anotar(List.of(hecho));
        return hecho;
    }

    long yo() {
        return yo;
    }

    private void repartir() {
        while (trabaja) {
            if (!intentar(this::tomar)) {
                enMano.dudar();
                dormir(SIN_BASE);
            }
            try {
                buzon.timbre().esperar(MIRADA);
            } catch (InterruptedException fin) {
                return;
            }
        }
    }

    private void tomar() {
        if (enMano.habiaDuda()) {
            synchronized (enMano) {
                cola.soltarElResto(yo, enMano.ids());
            }
        }
        var cupos = cupos();
        if (correo != null) {
            correo.enviar(directorio.todos().keySet(), cupos);
        } else if (!cupos.isEmpty()) {
            var tomadas = cola.tomar(yo, cupos);
            enMano.tomar(tomadas);
            encarrilar(tomadas, cupos);
        }
    }

    private void encarrilar(List<Tomada> tomadas, Map<Long, Integer> cupos) {
        var porSuscriptor = tomadas.stream().collect(Collectors.groupingBy(Tomada::suscriptor));
        porSuscriptor.forEach(
                (suscriptor, suyas) -> {
                    int cupo = cupos.getOrDefault(suscriptor, Integer.MAX_VALUE);
                    carril(suscriptor).recibir(suyas, suyas.size() >= cupo);
                });
    }

    private void recibir(Correo correo) {
        while (trabaja) {
            try {
                if (correo.esperar(MIRADA) && !intentar(() -> asumir(correo))) {
                    dormir(SIN_BASE);
                }
            } catch (InterruptedException fin) {
                return;
            }
        }
    }

    private void asumir(Correo correo) {
        List<Tomada> mias;
        synchronized (enMano) {
            mias = correo.asumir(yo);
            enMano.tomar(mias);
        }
        encarrilar(mias, Map.of());
    }

    private Map<Long, Integer> cupos() {
        var cupos = new HashMap<Long, Integer>();
        var todos = directorio.todos();
        carriles.keySet().retainAll(todos.keySet());
        todos.forEach(
                (id, destinatario) -> {
                    var carril = carril(id);
                    carril.limitar(Math.max(1, destinatario.enVuelo() / procesos));
                    int cupo = destinatario.activo() ? cupo(carril) : 0;
                    if (cupo > 0) {
                        cupos.put(id, cupo);
                    }
                });
        return cupos;
    }

    /** What goes by a transport is counted with all that is under way, in whatever process. */
    private int cupo(Carril carril) {
        return correo == null ? carril.cupo() : carril.capacidad() * procesos;
    }

    private Carril carril(long suscriptor) {
        return carriles.computeIfAbsent(
                suscriptor, _ -> new Carril(vuelos, this::entregar, buzon.timbre()::tocar));
    }

    /** Whatever goes wrong on our side, it does not stay in hand for ever. */
    private void entregar(Tomada entrega) {
        try {
            enviar(entrega);
        } catch (RuntimeException nuestro) {
            LOG.warn("Delivery {} is due again: {}", entrega.id(), nuestro.toString());
            dejar(List.of(entrega));
            enMano.dudar();
        }
    }

    private void enviar(Tomada entrega) {
        var destinatario = directorio.todos().get(entrega.suscriptor());
        if (destinatario == null || !destinatario.activo()) {
            devolver(List.of(entrega));
            return;
        }
        var hecho = mensajero.intentar(entrega, destinatario);
        if (hecho.salida().falla() == Falla.INTERRUMPIDO) {
            devolver(List.of(entrega));
            return;
        }
        escribano.anotar(hecho);
        medidas.contar(buzon.lado(), hecho);
        if (hecho.estado() == EstadoDeEntrega.AGOTADO) {
            LOG.warn(
                    "Delivery {}-{} to subscriber {} is given up",
                    buzon.lado().codigo(),
                    entrega.id(),
                    entrega.suscriptor());
        }
        segunLaRespuesta(hecho);
    }

    private void segunLaRespuesta(Hecho hecho) {
        long suscriptor = hecho.entrega().suscriptor();
        var codigo = hecho.salida().codigo();
        if (hecho.exito()) {
            carril(suscriptor).soltarElFreno();
        } else if (codigo != null && PIDEN_CALMA.contains(codigo)) {
            carril(suscriptor).frenar();
        } else if (Mensajero.yaNoExiste(hecho.salida())) {
            intentar(() -> apagar(suscriptor));
        }
    }

    private void apagar(long suscriptor) {
        if (suscriptores.apagar(suscriptor, Motivo.RESPUESTA_410)) {
            LOG.warn("Subscriber {} is off: it answered that it is gone", suscriptor);
        }
    }

    /** What is at hand for a subscriber that is paused now is due later. */
    private void atender(Salud salud) {
        var carril = carriles.get(salud.suscriptor());
        if (carril != null && salud.enPausa()) {
            devolver(carril.vaciar());
        }
    }

    private void devolver(List<Tomada> tomadas) {
        dejar(tomadas);
        if (!tomadas.isEmpty() && !intentar(() -> cola.soltar(tomadas))) {
            enMano.dudar();
        }
    }

    private void dejar(List<Tomada> tomadas) {
        enMano.dejar(tomadas);
        if (correo != null) {
            correo.devolver(tomadas);
        }
    }

    private List<Salud> anotar(List<Hecho> hechos) {
        var comoQuedan = cola.anotar(hechos);
        if (correo != null) {
            correo.concluir(hechos);
            buzon.timbre().tocar();
        }
        return comoQuedan;
    }

    private void latir() {
        while (!Thread.currentThread().isInterrupted()) {
            intentar(
                    () -> {
                        if (!cola.latir(yo)) {
                            LOG.warn("This process was taken for dead; what it had is due again");
                            yo = cola.registrar();
                        }
                        if (correo != null) {
                            correo.renovar();
                        }
                        int recogidas = cola.recoger();
                        if (recogidas > 0) {
                            LOG.info("{} deliveries of a dead process are due again", recogidas);
                            buzon.timbre().tocar();
                        }
                        procesos = Math.max(1, cola.vivos());
                    });
            dormir(LATIDO);
        }
    }

    private void escribir() {
        while (escribe) {
            try {
                escribano.escribir(MIRADA);
            } catch (InterruptedException fin) {
                return;
            }
        }
    }

    private boolean quieto() {
        return escribano.nadaQueEscribir() && carriles.values().stream().allMatch(Carril::quieto);
    }

    /** False when the database is away. */
    private static boolean intentar(Runnable trabajo) {
        try {
            trabajo.run();
            return true;
        } catch (DataAccessException | TransactionException sinBase) {
            LOG.warn("Not now: {}", sinBase.toString());
            return false;
        }
    }

    private Thread hilo(String que, Runnable trabajo) {
        return Thread.ofPlatform()
                .name("entregas-" + buzon.lado().codigo() + "-" + que)
                .daemon()
                .start(trabajo);
    }

    private static void esperar(Thread hilo) {
        try {
            hilo.join(DESPEDIDA);
        } catch (InterruptedException fin) {
            Thread.currentThread().interrupt();
        }
    }

    private static void dormir(Duration cuanto) {
        try {
            Thread.sleep(cuanto);
        } catch (InterruptedException fin) {
            Thread.currentThread().interrupt();
        }
    }
}
