package pe.jcc.comercial.venta;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/** The plan of payment of a venta on credit, beside its cuotas. */
@Embeddable
record Plan(
        Long idPlanPago,
        @Column(name = "plan_financiado") BigDecimal financiado,
        @Column(name = "plan_cuota_regular") BigDecimal cuotaRegular,
        @Column(name = "plan_observaciones") @Nullable String observaciones,
        @Column(name = "plan_creado") Instant creado) {}
