package pe.jcc.comercial.plan;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One thing that is owed, a cuota or what is owed without one, and what pays it. */
public final class Deuda {

    /** The number of what is owed without a cuota: the cuota inicial, or all of a venta al contado. */
    public static final int SIN_CUOTA = 0;

    private final int numero;
    private final LocalDate vencimiento;
    private final Dinero monto;
    private final List<Aplicacion> pagos = new ArrayList<>();

    Deuda(CuotaPlaneada cuota) {
        this(cuota.numero(), cuota.vencimiento(), cuota.monto());
    }

    Deuda(int numero, LocalDate vencimiento, Dinero monto) {
        this.numero = numero;
        this.vencimiento = vencimiento;
        this.monto = monto;
    }

    public int numero() {
        return numero;
    }

    public Dinero pagado() {
        return pagos.stream()
                .map(Aplicacion::monto)
                .reduce(Dinero.cero(monto.moneda()), Dinero::mas);
    }

    public Dinero pagadoEnSoles() {
        return pagos.stream().map(Aplicacion::soles).reduce(Dinero.cero(Moneda.PEN), Dinero::mas);
    }

    public Dinero saldo() {
        return monto.menos(pagado());
    }

    /** When the last of it was paid; null while something is owed. */
    public @Nullable LocalDate pagadaEl() {
        return pagos.isEmpty() || saldo().esPositivo() ? null : pagos.getLast().pago().fecha();
    }

    /** That of the last pago of it. */
    public @Nullable BigDecimal tipoDeCambio() {
        return pagos.isEmpty() ? null : pagos.getLast().pago().tipoDeCambio();
    }

    boolean vencidaEl(LocalDate dia) {
        return !vencimiento.isAfter(dia);
    }

    void pagar(Aplicacion parte) {
        pagos.add(parte);
    }
}
