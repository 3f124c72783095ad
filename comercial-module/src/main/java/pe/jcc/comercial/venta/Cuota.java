package pe.jcc.comercial.venta;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.plan.CuotaPlaneada;
import pe.jcc.comercial.plan.Deuda;
import pe.jcc.compartido.Dinero;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cuota of a plan of payment; one that a changed plan has no longer is kept, out of force. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "comercial", name = "cuotas")
class Cuota {

    @Id private Long idCuota;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venta")
    private Venta venta;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int numeroCuota;

    private boolean vigente;
    private LocalDate fechaVencimiento;
    private BigDecimal montoProgramado;
    private BigDecimal montoPagado = BigDecimal.ZERO;
    private BigDecimal montoPagadoSoles = BigDecimal.ZERO;
    private @Nullable BigDecimal tipoCambioPago;
    private @Nullable LocalDate fechaPagoEfectivo;

    @SuppressWarnings("NullAway.Init") // programar says the rest
    Cuota(long id, Venta venta, int numero) {
        this.idCuota = id;
        this.venta = venta;
        this.numeroCuota = numero;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Cuota() {}

    void programar(LocalDate vencimiento, BigDecimal monto) {
        vigente = true;
        fechaVencimiento = vencimiento;
        montoProgramado = monto;
    }

    /** Nothing is owed by it any more. */
    void retirar() {
        vigente = false;
        montoPagado = BigDecimal.ZERO;
        montoPagadoSoles = BigDecimal.ZERO;
        tipoCambioPago = null;
        fechaPagoEfectivo = null;
    }

    void pagada(Deuda deuda) {
        montoPagado = deuda.pagado().monto();
        montoPagadoSoles = deuda.pagadoEnSoles().monto();
        tipoCambioPago = deuda.tipoDeCambio();
        fechaPagoEfectivo = deuda.pagadaEl();
    }

    CuotaPlaneada planeada() {
        return new CuotaPlaneada(
                numeroCuota, fechaVencimiento, new Dinero(montoProgramado, venta.moneda()));
    }

    boolean porPagar() {
        return montoPagado.compareTo(montoProgramado) < 0;
    }

    BigDecimal saldo() {
        return montoProgramado.subtract(montoPagado);
    }

    boolean vigente() {
        return vigente;
    }

    int numero() {
        return numeroCuota;
    }

    long id() {
        return idCuota;
    }

    DatosDeCuota datos() {
        return new DatosDeCuota(fechaVencimiento, montoProgramado);
    }
}
