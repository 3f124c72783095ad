package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;

import java.time.OffsetDateTime;

/**
 * What a list of received webhooks is narrowed to; null does not narrow.
 *
 * @param desde received then or later
 * @param hasta received before
 */
public record RecibidoFiltro(
        @Nullable String estado,
        @Nullable String llamante,
        @Nullable String idPresenciaCrm,
        @Nullable Boolean sinResolver,
        @Nullable OffsetDateTime desde,
        @Nullable OffsetDateTime hasta) {

    Lista aplicar(Lista lista) {
        return lista.donde("estado = :v", estado)
                .donde("llamante = :v", llamante)
                .donde("id_presencia_crm = :v", idPresenciaCrm)
                .donde("(asesor_sin_resolver IS NOT NULL) = :v", sinResolver)
                .donde("recibido_en >= :v", desde)
                .donde("recibido_en < :v", hasta);
    }
}
