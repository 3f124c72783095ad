package pe.jcc.comercial.plan;

import pe.jcc.compartido.Dinero;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pago while it is spread. */
final class Partida {

    private final PagoHecho pago;
    private final Map<Integer, Aplicacion> partes = new LinkedHashMap<>();
    private Dinero gastado;

    Partida(PagoHecho pago) {
        this.pago = pago;
        this.gastado = Dinero.cero(pago.monto().moneda());
    }

    Dinero resto() {
        return pago.monto().menos(gastado);
    }

    List<Aplicacion> partes() {
        return List.copyOf(partes.values());
    }

    void pagar(Deuda deuda) {
        pagar(deuda, resto().hasta(deuda.saldo()));
    }

    /** All become smaller in one proportion: each is left the same share of what it was. */
    void pagarPorIgual(List<Deuda> deudas) {
        var ceros = Dinero.cero(gastado.moneda());
        var todo = deudas.stream().map(Deuda::saldo).reduce(ceros, Dinero::mas);
        if (!todo.esPositivo()) {
            return;
        }
        var aRepartir = resto().hasta(todo);
        var vistas = ceros;
        var repartido = ceros;
        for (var deuda : deudas) {
            vistas = vistas.mas(deuda.saldo());
            var hastaAqui = aRepartir.enProporcion(vistas, todo);
            pagar(deuda, hastaAqui.menos(repartido));
            repartido = hastaAqui;
        }
    }

    /** The parts in soles add up to the soles of the pago, however each of them is rounded. */
    private void pagar(Deuda deuda, Dinero monto) {
        if (monto.esPositivo()) {
            var antes = soles();
            gastado = gastado.mas(monto);
            var parte = new Aplicacion(pago, deuda.numero(), monto, soles().menos(antes));
            partes.put(deuda.numero(), parte);
            deuda.pagar(parte);
        }
    }

    private Dinero soles() {
        return pago.soles().enProporcion(gastado, pago.monto());
    }
}
