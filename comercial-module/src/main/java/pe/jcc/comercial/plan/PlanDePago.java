package pe.jcc.comercial.plan;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.Frase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cuotas of a venta on credit: equal but for the last, which takes the difference, so that they add up exactly.
 *
 * @param financiado the price without the cuota inicial
 * @param meses as many cuotas
 * @param fechaVenta cuotas fall due on its day of the month, or on the last of a month that has no such day
 */
public record PlanDePago(Dinero financiado, int meses, LocalDate fechaVenta) {

    /** {@link DatoInvalido} when a cuota would be nothing. */
    public PlanDePago {
        if (!ultima(financiado, meses).esPositivo() || !financiado.entre(meses).esPositivo()) {
            throw new DatoInvalido("cuota_inicial_requerida", Frase.de("venta.sin_cuotas", meses));
        }
    }

    public Dinero regular() {
        return financiado.entre(meses);
    }

    public List<CuotaPlaneada> cuotas() {
        return IntStream.rangeClosed(1, meses)
                .mapToObj(
                        n ->
                                new CuotaPlaneada(
                                        n,
                                        fechaVenta.plusMonths(n),
                                        n < meses ? regular() : ultima(financiado, meses)))
                .toList();
    }

    private static Dinero ultima(Dinero financiado, int meses) {
        return financiado.menos(financiado.entre(meses).por(meses - 1));
    }
}
