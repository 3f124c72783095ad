package pe.jcc.compartido.entrega;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The deliveries of one subscriber in this process: so many at once, and some at hand for when one of those ends. Each
 * subscriber has its own, so that a slow one keeps nobody else waiting.
 */
final class Carril {

    private static final int AL_ALCANCE_POR_VUELO = 8;

    private final Executor hilos;
    private final Consumer<Tomada> intento;
    private final Runnable hayLugar;
    private final Deque<Tomada> alAlcance = new ArrayDeque<>();
    private int maximo;
    private double ritmo;
    private int enVuelo;
    private boolean quedan;
    private boolean cerrado;

    /**
     * @param intento makes an attempt
     * @param hayLugar called when half of what was at hand is gone, and there was more to take
     */
    Carril(Executor hilos, Consumer<Tomada> intento, Runnable hayLugar) {
        this.hilos = hilos;
        this.intento = intento;
        this.hayLugar = hayLugar;
    }

    /** How many at once, at most. */
    synchronized void limitar(int cuantas) {
        if (cuantas != maximo) {
            ritmo = maximo == 0 ? cuantas : Math.min(ritmo, cuantas);
            maximo = cuantas;
        }
    }

    /** How many it has room for; none while half of that or more is at hand. */
    synchronized int cupo() {
        int aLaVez = (int) ritmo;
        int capacidad = aLaVez * AL_ALCANCE_POR_VUELO;
        boolean alcanza = alAlcance.size() > capacidad / 2;
        return cerrado || alcanza ? 0 : capacidad + aLaVez - alAlcance.size() - enVuelo;
    }

    /** How many it has room for when it has none. */
    synchronized int capacidad() {
        int aLaVez = (int) ritmo;
        return cerrado ? 0 : aLaVez * (AL_ALCANCE_POR_VUELO + 1);
    }

    /**
     * @param hayMas it was given as many as it had room for
     */
    synchronized void recibir(List<Tomada> entregas, boolean hayMas) {
        quedan = hayMas;
        alAlcance.addAll(entregas);
        despegar();
    }

    /** The subscriber asked for less, or has none to spare: half as many from now on. */
    synchronized void frenar() {
        ritmo = Math.max(1, ritmo / 2);
    }

    /** It kept up: one more at once for each round of successes. */
    synchronized void soltarElFreno() {
        ritmo = Math.min(maximo, ritmo + 1 / ritmo);
    }

    /** What is at hand and was not begun. */
    synchronized List<Tomada> vaciar() {
        var resto = new ArrayList<>(alAlcance);
        alAlcance.clear();
        return resto;
    }

    /** Begins nothing more. */
    synchronized List<Tomada> cerrar() {
        cerrado = true;
        return vaciar();
    }

    synchronized boolean quieto() {
        return enVuelo == 0 && alAlcance.isEmpty();
    }

    private void despegar() {
        while (!cerrado && enVuelo < (int) ritmo && !alAlcance.isEmpty()) {
            enVuelo++;
            var entrega = alAlcance.remove();
            hilos.execute(() -> volar(entrega));
        }
    }

    private void volar(Tomada entrega) {
        try {
            intento.accept(entrega);
        } finally {
            aterrizar();
        }
    }

    private void aterrizar() {
        boolean lugar;
        synchronized (this) {
            enVuelo--;
            despegar();
            lugar = quedan && cupo() > 0;
            quedan = quedan && !lugar;
        }
        if (lugar) {
            hayLugar.run();
        }
    }
}
