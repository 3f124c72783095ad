package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;

import java.time.OffsetDateTime;

/** What a list of plans is narrowed to; null does not narrow. The name of the cliente is contained. */
public record PlanFiltro(
        @Nullable String venta,
        @Nullable String lote,
        @Nullable String clienteNombre,
        @Nullable OffsetDateTime creadoDesde,
        @Nullable OffsetDateTime creadoHasta) {

    Lista aplicar(Lista lista) {
        return lista.si(true, "v.id_plan_pago IS NOT NULL")
                .donde("v.id_venta = :v", venta)
                .donde("v.lote = :v", lote)
                .contiene(clienteNombre, "c.nombres_completos_razon_social")
                .donde("v.plan_creado >= :v", creadoDesde)
                .donde("v.plan_creado <= :v", creadoHasta);
    }
}
