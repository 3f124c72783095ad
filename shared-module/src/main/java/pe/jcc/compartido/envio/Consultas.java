package pe.jcc.compartido.envio;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Questions to the DNS, asked on threads of their own because one that was asked cannot be given up. A name that is not
 * answered holds one thread, however many wait for it.
 */
final class Consultas {

    private final Dns dns;
    private final Map<String, FutureTask<InetAddress[]>> enCurso = new ConcurrentHashMap<>();
    private final Executor hilos =
            new ThreadPoolExecutor(
                    0,
                    Integer.MAX_VALUE,
                    10,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Thread.ofPlatform().daemon().name("dns-", 0).factory());

    Consultas(Dns dns) {
        this.dns = dns;
    }

    InetAddress[] direcciones(String nombre, Duration espera)
            throws UnknownHostException, TimeoutException, InterruptedException {
        try {
            return consulta(nombre).get(espera.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException fallo) {
            if (fallo.getCause() instanceof UnknownHostException desconocido) {
                throw desconocido;
            }
            throw new IllegalStateException(fallo.getCause());
        }
    }

    private FutureTask<InetAddress[]> consulta(String nombre) {
        return enCurso.computeIfAbsent(
                nombre,
                nueva -> {
                    var consulta = new FutureTask<>(() -> preguntar(nueva));
                    hilos.execute(consulta);
                    return consulta;
                });
    }

    private InetAddress[] preguntar(String nombre) throws UnknownHostException {
        try {
            return dns.direcciones(nombre);
        } finally {
            enCurso.remove(nombre);
        }
    }

    /** Who knows the addresses of names. */
    interface Dns {

        InetAddress[] direcciones(String nombre) throws UnknownHostException;
    }
}
