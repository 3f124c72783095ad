package pe.jcc.api.carga;

import pe.jcc.api.Plataforma;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Those who post leads and visits to whichever platform lives, each until it is answered. */
final class Llamadores implements AutoCloseable {

    private static final int CUANTOS = 4;

    private final List<Plataforma> vivas;
    private final Semaphore permitidos = new Semaphore(0);
    private final AtomicInteger siguiente = new AtomicInteger();
    private final Set<String> logrados = ConcurrentHashMap.newKeySet();
    private final List<Thread> hilos;
    private volatile boolean fin;
    private volatile String acceso = "";

    Llamadores(List<Plataforma> vivas) {
        this.vivas = vivas;
        this.hilos =
                IntStream.range(0, CUANTOS)
                        .mapToObj(_ -> Thread.ofVirtual().start(this::llamar))
                        .toList();
    }

    void permitir(int cuantos) {
        permitidos.release(cuantos);
    }

    /** By what each that was answered is known: a phone, or the key of a visit. */
    Set<String> logrados() {
        return Set.copyOf(logrados);
    }

    @Override
    public void close() {
        fin = true;
        hilos.forEach(Carga::esperar);
    }

    private void llamar() {
        try {
            while (!fin) {
                if (permitidos.tryAcquire(50, TimeUnit.MILLISECONDS)) {
                    insistir(siguiente.getAndIncrement());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every tenth is a visit; every seventh lead is tried twice, and refused the second time. */
    private void insistir(int n) throws InterruptedException {
        var llave = n % 10 == 0 ? "MUERTE-" + n : "9%08d".formatted(n);
        boolean antes = false;
        while (!fin && !intentar(n, llave, antes)) {
            antes = true;
            Thread.sleep(20);
        }
        logrados.add(llave);
    }

    private boolean intentar(int n, String llave, boolean antes) throws InterruptedException {
        try {
            var plataforma = vivas.get(n % vivas.size());
            if (n % 10 == 0) {
                return plataforma.webhook(llave) == 200;
            }
            int codigo = lead(plataforma, llave);
            if (codigo == 201 && n % 7 == 0) {
                return lead(plataforma, llave) == 400;
            }
            return codigo == 201 || (antes && codigo == 400);
        } catch (IOException | RuntimeException muerta) {
            return false;
        }
    }

    private int lead(Plataforma plataforma, String celular)
            throws IOException, InterruptedException {
        var cuerpo = "{\"nombre\": \"Lead De Carga\", \"celular\": \"" + celular + "\"}";
        int codigo = plataforma.hacer(acceso, "POST", "/api/leads/", cuerpo).statusCode();
        if (codigo == 401) {
            acceso = plataforma.acceso();
        }
        return codigo;
    }
}
