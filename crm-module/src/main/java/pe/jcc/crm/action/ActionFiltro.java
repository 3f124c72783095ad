package pe.jcc.crm.action;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;

import java.time.OffsetDateTime;

/** Narrows the list of actions; null narrows nothing. */
public record ActionFiltro(
        @Nullable Long lead,
        @Nullable Long appointment,
        @Nullable Long user,
        @Nullable String tipoAccion,
        @Nullable OffsetDateTime desde,
        @Nullable OffsetDateTime hasta,
        @Nullable String ordering) {

    Lista aplicar(Lista lista) {
        return lista.donde("a.lead_id = :v", lead)
                .donde("a.appointment_id = :v", appointment)
                .donde("a.user_id = :v", user)
                .donde("a.tipo_accion = :v", tipoAccion)
                .donde("a.fecha_accion >= :v", desde)
                .donde("a.fecha_accion <= :v", hasta)
                .ordenada(ordering, ActionDetalle.ORDENES);
    }
}
