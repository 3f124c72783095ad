package pe.jcc.comercial.venta;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Dinero;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What an asesor earns by a venta. One that a close has frozen stays as it is. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "comercial", name = "comisiones")
class Comision {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = "comercial", sequenceName = "comisiones_seq", allocationSize = 1)
    @Column(name = "id_comision_venta_asesor")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venta")
    private Venta venta;

    private String asesor;

    @Enumerated(EnumType.STRING)
    private RolEnVenta rol;

    private BigDecimal porcentajeComision;
    private BigDecimal montoComisionCalculado;
    private String notas;
    private @Nullable UUID cierre;
    private Instant fechaRegistro;
    private Instant ultimaModificacion;

    Comision(Venta venta, DatosDeComision datos, Dinero valor, Instant ahora) {
        this.venta = venta;
        this.asesor = datos.asesor();
        this.rol = datos.rol();
        this.porcentajeComision = datos.porcentajeComision();
        this.montoComisionCalculado = valor.porciento(datos.porcentajeComision()).monto();
        this.notas = datos.notas();
        this.fechaRegistro = ahora;
        this.ultimaModificacion = ahora;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Comision() {}

    /** False when a close has frozen it and it would become another. */
    boolean cambiar(DatosDeComision nuevos, Dinero valor, Instant ahora) {
        boolean igual =
                porcentajeComision.compareTo(nuevos.porcentajeComision()) == 0
                        && notas.equals(nuevos.notas());
        var monto = valor.porciento(nuevos.porcentajeComision()).monto();
        if (cerrada()
                || (igual && rol == nuevos.rol() && montoComisionCalculado.compareTo(monto) == 0)) {
            return igual;
        }
        rol = nuevos.rol();
        porcentajeComision = nuevos.porcentajeComision();
        montoComisionCalculado = monto;
        notas = nuevos.notas();
        ultimaModificacion = ahora;
        return true;
    }

    boolean cerrada() {
        return cierre != null;
    }

    DatosDeComision datos() {
        return new DatosDeComision(asesor, rol, porcentajeComision, notas);
    }
}
