package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;

/** What a list of received webhooks is narrowed to; null does not narrow. */
public record RecibidoFiltro(
        @Nullable String estado,
        @Nullable String llamante,
        @Nullable String idPresenciaCrm,
        @Nullable Boolean sinResolver) {

    Lista aplicar(Lista lista) {
        return lista.donde("estado = :v", estado)
                .donde("llamante = :v", llamante)
                .donde("id_presencia_crm = :v", idPresenciaCrm)
                .donde("(asesor_sin_resolver IS NOT NULL) = :v", sinResolver);
    }
}
