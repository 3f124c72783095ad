package pe.jcc.comercial.plan;

import pe.jcc.compartido.Dinero;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the pagos of a venta are spread over what it owes: by date, whatever the order in which they were entered. A pago
 * pays the cuota that it is meant for, then the cuota inicial, then what has fallen due, then as its client wants.
 */
public final class Reparto {

    private final Dinero debido;
    private final SortedMap<Integer, Deuda> deudas = new TreeMap<>();
    private final List<Aplicacion> aplicaciones = new ArrayList<>();
    private Dinero aFavor;

    private Reparto(Dinero sinCuota, List<CuotaPlaneada> cuotas) {
        aFavor = Dinero.cero(sinCuota.moneda());
        deudas.put(Deuda.SIN_CUOTA, new Deuda(Deuda.SIN_CUOTA, LocalDate.MIN, sinCuota));
        cuotas.forEach(cuota -> deudas.put(cuota.numero(), new Deuda(cuota)));
        debido = saldo();
    }

    /**
     * Spreads them.
     *
     * @param sinCuota what is owed beside the cuotas: the cuota inicial, or the whole price
     */
    public static Reparto de(Dinero sinCuota, List<CuotaPlaneada> cuotas, List<PagoHecho> pagos) {
        var reparto = new Reparto(sinCuota, cuotas);
        pagos.stream()
                .sorted(Comparator.comparing(PagoHecho::fecha).thenComparingLong(PagoHecho::orden))
                .forEach(reparto::repartir);
        return reparto;
    }

    public List<Aplicacion> aplicaciones() {
        return List.copyOf(aplicaciones);
    }

    public Deuda deuda(int numero) {
        var deuda = deudas.get(numero);
        if (deuda == null) {
            throw new IllegalArgumentException("There is no cuota " + numero);
        }
        return deuda;
    }

    /** All that is owed yet. */
    public Dinero saldo() {
        return deudas.values().stream()
                .map(Deuda::saldo)
                .reduce(Dinero.cero(aFavor.moneda()), Dinero::mas);
    }

    /** All that was paid, be it too much. */
    public Dinero pagado() {
        return debido.menos(saldo()).mas(aFavor);
    }

    /** What was paid beyond all that is owed. */
    public Dinero aFavor() {
        return aFavor;
    }

    private void repartir(PagoHecho pago) {
        var parte = new Partida(pago);
        if (pago.cuota() != null && deudas.containsKey(pago.cuota())) {
            parte.pagar(deuda(pago.cuota()));
        }
        parte.pagar(deuda(Deuda.SIN_CUOTA));
        var cuotas = List.copyOf(deudas.tailMap(1).values());
        switch (pago.modo()) {
            case SIGUIENTES -> cuotas.forEach(parte::pagar);
            case MENOS_CUOTAS -> {
                vencidas(cuotas, pago).forEach(parte::pagar);
                cuotas.reversed().forEach(parte::pagar);
            }
            case MENOR_CUOTA -> {
                vencidas(cuotas, pago).forEach(parte::pagar);
                parte.pagarPorIgual(cuotas);
            }
        }
        aplicaciones.addAll(parte.partes());
        aFavor = aFavor.mas(parte.resto());
    }

    private static List<Deuda> vencidas(List<Deuda> cuotas, PagoHecho pago) {
        return cuotas.stream().filter(cuota -> cuota.vencidaEl(pago.fecha())).toList();
    }
}
