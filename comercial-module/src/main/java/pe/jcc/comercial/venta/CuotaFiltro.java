package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;

import java.time.LocalDate;

/** What a list of cuotas is narrowed to; null does not narrow. */
public record CuotaFiltro(
        @Nullable Long plan,
        @Nullable String venta,
        @Nullable String estado,
        @Nullable LocalDate vencimiento,
        @Nullable LocalDate desde,
        @Nullable LocalDate hasta) {

    Lista aplicar(Lista lista, LocalDate hoy) {
        return lista.si(true, "q.vigente")
                .donde(
                        "q.venta = (SELECT v.id_venta FROM comercial.ventas v WHERE v.id_plan_pago = :v)",
                        plan)
                .donde("q.venta = :v", venta)
                .donde(CuotaDetalle.estado(hoy) + " = :v", estado)
                .donde("q.fecha_vencimiento = :v", vencimiento)
                .donde("q.fecha_vencimiento >= :v", desde)
                .donde("q.fecha_vencimiento <= :v", hasta);
    }
}
