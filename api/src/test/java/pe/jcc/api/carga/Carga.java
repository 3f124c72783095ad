package pe.jcc.api.carga;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Whether it is measured ({@code mvn verify -Pcarga}) or only tried, small, as in every build. */
final class Carga {

    static final int FILAS = Integer.getInteger("jcc.carga.filas", 10_000);
    static final boolean ENTERA = FILAS >= 1_000_000;

    private Carga() {}

    static void esperar(Duration cuanto, String que, Callable<Boolean> cierto) throws Exception {
        long hasta = System.nanoTime() + cuanto.toNanos();
        while (!cierto.call()) {
            if (System.nanoTime() > hasta) {
                throw new AssertionError("Not within " + cuanto + ": " + que);
            }
            Thread.sleep(20);
        }
    }

    static void esperar(Thread hilo) {
        try {
            hilo.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void dormir(Duration cuanto) {
        try {
            Thread.sleep(cuanto);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of values in order, the one that so many of a thousand do not exceed. */
    static double percentil(double[] ordenados, int porMil) {
        return ordenados[Math.ceilDiv(ordenados.length * porMil, 1_000) - 1];
    }
}
