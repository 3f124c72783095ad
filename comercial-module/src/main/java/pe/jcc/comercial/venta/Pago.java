package pe.jcc.comercial.venta;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

import pe.jcc.comercial.plan.PagoHecho;
import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.VersionVista;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/** A pago of a venta. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@EntityListeners(AuditingEntityListener.class)
@Table(schema = "comercial", name = "pagos")
class Pago {

    @Id private String idPago;
    @Version private @Nullable Long version;
    private long orden;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venta")
    private Venta venta;

    @Embedded private DatosDePago datos;
    private BigDecimal monto;
    private Instant fechaRegistroPago;
    @LastModifiedDate private Instant ultimaModificacion;

    Pago(String id, long orden, Venta venta, DatosDePago datos, Instant ahora) {
        this.idPago = id;
        this.orden = orden;
        this.venta = venta;
        this.datos = datos;
        this.monto = datos.en(venta.moneda()).monto();
        this.fechaRegistroPago = ahora;
        this.ultimaModificacion = ahora;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Pago() {}

    void cambiar(Venta deCual, DatosDePago nuevos) {
        venta = deCual;
        datos = nuevos;
        contar();
    }

    /** What it counts in the currency that its venta has now. */
    void contar() {
        monto = datos.en(venta.moneda()).monto();
    }

    void soltarCuota() {
        datos = datos.sinCuota();
    }

    /** Refuses who has not seen its present state. */
    void comprobar(VersionVista vista) {
        vista.comprobar(version);
    }

    PagoHecho hecho() {
        return new PagoHecho(
                idPago,
                datos.fechaPago(),
                orden,
                new Dinero(monto, venta.moneda()),
                datos.soles(),
                datos.tipoCambioPago(),
                venta.numeroDe(datos.cuotaPlanPagoCubierta()),
                datos.modoAdelanto());
    }

    DatosDePago datos() {
        return datos;
    }

    String id() {
        return idPago;
    }

    Venta venta() {
        return venta;
    }

    boolean es(String id) {
        return Objects.equals(idPago, id);
    }
}
