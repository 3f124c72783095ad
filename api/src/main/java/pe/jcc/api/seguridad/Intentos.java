package pe.jcc.api.seguridad;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.error.Negativa;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Brakes who guesses passwords, before a guess costs anything: so many wrong ones from one address, fewer for one
 * user from there; and never more hashing at once than leaves room for everybody else. Each instance counts its own.
 */
@Component
public class Intentos {

    private static final Duration PLAZO = Duration.ofMinutes(5);
    private static final int DE_UNA_DIRECCION = 60;
    private static final int A_UN_USUARIO = 10;
    private static final int MAXIMO_DE_CUENTAS = 100_000;

    /** No name is longer. */
    private static final int LARGO = 150;

    /** However the password of that name is kept, if there is such a name: nobody learns it by the time it takes. */
    private static final Duration LO_QUE_TARDA_UN_NO = Duration.ofMillis(1500);

    private static final Duration ESPERA = Duration.ofSeconds(10);

    private final LoadingCache<String, Bucket> porDireccion = cubetas(DE_UNA_DIRECCION);
    private final LoadingCache<List<String>, Bucket> porUsuario = cubetas(A_UN_USUARIO);
    private final Semaphore turnos =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final Frases frases;

    Intentos(Frases frases) {
        this.frases = frases;
    }

    /** What the attempt finds; a right one is not counted. 429 for who tried wrongly too often. */
    public <T> Optional<T> intentar(
            String direccion, String username, Supplier<Optional<T>> intento) {
        var deLaDireccion = porDireccion.get(direccion);
        contar(deLaDireccion);
        var delUsuario =
                porUsuario.get(
                        List.of(
                                direccion,
                                username.substring(0, Math.min(username.length(), LARGO))));
        try {
            contar(delUsuario);
        } catch (Negada sinIntento) {
            devolver(deLaDireccion);
            throw sinIntento;
        }
        Optional<T> hallado;
        try {
            hallado = conTurno(intento);
        } catch (RuntimeException sinRespuesta) { // as when the database is away
            devolver(deLaDireccion, delUsuario);
            throw sinRespuesta;
        }
        if (hallado.isPresent()) {
            devolver(deLaDireccion, delUsuario);
        }
        return hallado;
    }

    private static void devolver(Bucket... cubetas) {
        for (var cubeta : cubetas) {
            cubeta.addTokens(1);
        }
    }

    private void contar(Bucket cubeta) {
        var cuenta = cubeta.tryConsumeAndReturnRemaining(1);
        if (!cuenta.isConsumed()) {
            throw demasiados(TimeUnit.NANOSECONDS.toSeconds(cuenta.getNanosToWaitForRefill()) + 1);
        }
    }

    private <T> Optional<T> conTurno(Supplier<Optional<T>> intento) {
        try {
            if (!turnos.tryAcquire(ESPERA.toSeconds(), TimeUnit.SECONDS)) {
                throw demasiados(ESPERA.toSeconds());
            }
        } catch (InterruptedException parado) {
            Thread.currentThread().interrupt();
            throw demasiados(ESPERA.toSeconds());
        }
        long desde = System.nanoTime();
        Optional<T> hallado;
        try {
            hallado = intento.get();
        } finally {
            turnos.release();
        }
        if (hallado.isEmpty()) {
            esperarHasta(desde + LO_QUE_TARDA_UN_NO.toNanos());
        }
        return hallado;
    }

    private static void esperarHasta(long momento) {
        try {
            TimeUnit.NANOSECONDS.sleep(momento - System.nanoTime());
        } catch (InterruptedException parado) {
            Thread.currentThread().interrupt();
        }
    }

    private Negada demasiados(long segundos) {
        return new Negada(
                Negativa.de(
                                HttpStatus.TOO_MANY_REQUESTS,
                                frases.decir("ingreso.demasiados", String.valueOf(segundos)))
                        .con(HttpHeaders.RETRY_AFTER, String.valueOf(segundos)));
    }

    private static <K> LoadingCache<K, Bucket> cubetas(int cuantos) {
        return Caffeine.newBuilder()
                .maximumSize(MAXIMO_DE_CUENTAS)
                .expireAfterAccess(PLAZO)
                .build(
                        _ ->
                                Bucket.builder()
                                        .addLimit(
                                                limite ->
                                                        limite.capacity(cuantos)
                                                                .refillGreedy(cuantos, PLAZO))
                                        .build());
    }
}
