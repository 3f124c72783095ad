package pe.jcc.compartido.entrega;

import pe.jcc.compartido.evento.Lado;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A side's deliveries by a transport: sent, arrived, and done with only once the database knows what came of them. */
final class Correo {

    private static final int JUNTAS = 500;

    private final Lado lado;
    private final EnCamino enCamino;
    private final Transporte transporte;
    private final BlockingQueue<Llegada> llegadas = new LinkedBlockingQueue<>();
    private final Map<Encargo, Llegada> porAsumir = new LinkedHashMap<>();
    private final Map<Encargo, Llegada> asumidas = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Encargo> perdidos = new ConcurrentLinkedQueue<>();
    private volatile long camino;

    Correo(Lado lado, EnCamino enCamino, Transporte transporte) {
        this.lado = lado;
        this.enCamino = enCamino;
        this.transporte = transporte;
    }

    void abrir() {
        renovar();
        transporte.escuchar(lado, llegadas::add);
    }

    /** What has arrived and was not taken over goes to others. */
    void cerrar() {
        transporte.callar(lado);
    }

    /** To be called before the lease of what is on its way is over. */
    void renovar() {
        camino = enCamino.abrir();
    }

    /** Sends what is due, unless nothing can be sent now. */
    void enviar(Set<Long> suscriptores, Map<Long, Integer> cupos) {
        desistir();
        if (transporte.preparar(lado, suscriptores) && !cupos.isEmpty()) {
            transporte.llevar(enCamino.enviar(camino, cupos), perdidos::add);
        }
    }

    /**
     * Whether something has arrived, or arrives within that time. What arrives again while it is in hand came by another
     * channel, and is answered there.
     */
    boolean esperar(Duration espera) throws InterruptedException {
        var primera =
                porAsumir.isEmpty() ? llegadas.poll(espera.toNanos(), TimeUnit.NANOSECONDS) : null;
        if (primera != null) {
            recibir(primera);
        }
        var otras = new ArrayList<Llegada>();
        llegadas.drainTo(otras, JUNTAS);
        otras.forEach(this::recibir);
        return !porAsumir.isEmpty();
    }

    /** What has arrived and is this process's now. */
    List<Tomada> asumir(long yo) {
        var mias = enCamino.asumir(yo, porAsumir.keySet());
        for (var mia : mias) {
            var llegada = porAsumir.remove(encargo(mia));
            if (llegada != null) {
                asumidas.put(llegada.encargo(), llegada);
            }
        }
        porAsumir.values().forEach(vencida -> vencida.acusar().run());
        porAsumir.clear();
        return mias;
    }

    /** What came of these is written. */
    void concluir(List<Hecho> hechos) {
        for (var hecho : hechos) {
            var llegada = asumidas.remove(encargo(hecho.entrega()));
            if (llegada != null) {
                boolean enVano = hecho.estado() == EstadoDeEntrega.AGOTADO;
                (enVano ? llegada.apartar() : llegada.acusar()).run();
            }
        }
    }

    /** These were not tried, and are due again. */
    void devolver(Collection<Tomada> tomadas) {
        for (var tomada : tomadas) {
            var llegada = asumidas.remove(encargo(tomada));
            if (llegada != null) {
                llegada.acusar().run();
            }
        }
    }

    private void recibir(Llegada llegada) {
        if (asumidas.replace(llegada.encargo(), llegada) == null) {
            porAsumir.put(llegada.encargo(), llegada);
        }
    }

    private void desistir() {
        var ahora = List.copyOf(perdidos);
        if (!ahora.isEmpty()) {
            enCamino.desistir(ahora);
            perdidos.removeAll(ahora);
        }
    }

    private Encargo encargo(Tomada tomada) {
        return new Encargo(lado, tomada.suscriptor(), tomada.id(), tomada.gen());
    }
}
