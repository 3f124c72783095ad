package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;

import java.time.OffsetDateTime;

/**
 * What a list of received webhooks is narrowed to; null does not narrow.
 *
 * @param estado the code of an {@link EstadoRecibido}, or {@link #CON_ERROR}
 * @param busqueda part of the cliente's name, or exactly the caller's key or the presencia
 * @param desde received then or later
 * @param hasta received before
 */
public record RecibidoFiltro(
        @Nullable String estado,
        @Nullable String llamante,
        @Nullable String idPresenciaCrm,
        @Nullable Boolean sinResolver,
        @Nullable String busqueda,
        @Nullable OffsetDateTime desde,
        @Nullable OffsetDateTime hasta) {

    /** Refused or failed. */
    public static final String CON_ERROR = "con_error";

    static final String TIENE_ERROR = "estado IN ('rechazado', 'fallido')";

    Lista aplicar(Lista lista) {
        boolean conError = CON_ERROR.equals(estado);
        return lista.si(conError, TIENE_ERROR)
                .donde("estado = :v", conError ? null : estado)
                .donde("llamante = :v", llamante)
                .donde("id_presencia_crm = :v", idPresenciaCrm)
                .donde("(asesor_sin_resolver IS NOT NULL) = :v", sinResolver)
                .contieneOEs(busqueda, "cliente", "id_presencia_crm", "id_presencia")
                .donde("recibido_en >= :v", desde)
                .donde("recibido_en < :v", hasta);
    }
}
