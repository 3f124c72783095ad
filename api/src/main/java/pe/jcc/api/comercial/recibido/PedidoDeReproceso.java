package pe.jcc.api.comercial.recibido;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.comercial.recibido.EstadoRecibido;
import pe.jcc.comercial.recibido.RecibidoFiltro;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Lima;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Which webhooks are to be processed again; one that narrows nothing is refused, lest a slip moves everything. */
record PedidoDeReproceso(
        @Schema(allowableValues = {"rechazado", "fallido"}) @Nullable String estado,
        @Nullable String llamante,
        @Nullable String idPresenciaCrm,
        @Schema(description = "Parte del nombre del cliente, o el id") @Nullable String search,
        @Schema(description = "Recibidos entonces o después") @Nullable Instant desde,
        @Schema(description = "Recibidos antes") @Nullable Instant hasta,
        @Schema(description = "Solo los que siguen a este id") @Nullable Long despuesDe,
        @Schema(description = "true: solo decir cuántos son") @Nullable Boolean simulacro) {

    private static final List<String> FILTROS =
            List.of("estado", "llamante", "id_presencia_crm", "search", "desde", "hasta");

    static PedidoDeReproceso leer(Lector lector) {
        if (FILTROS.stream().noneMatch(lector::traeAlgo)) {
            lector.falla(DatoInvalido.SIN_CAMPO, Frase.de("webhook.sin_filtro"));
        }
        return new PedidoDeReproceso(
                estado(lector),
                lector.opcional("llamante").sinVacio().texto(100),
                lector.opcional("id_presencia_crm").sinVacio().exacto(100),
                lector.opcional("search").sinVacio().texto(200),
                lector.opcional("desde").sinVacio().fechaHora(),
                lector.opcional("hasta").sinVacio().fechaHora(),
                lector.opcional("despues_de").id(_ -> true),
                lector.opcional("simulacro").booleano());
    }

    RecibidoFiltro filtro() {
        return new RecibidoFiltro(
                estado, llamante, idPresenciaCrm, null, search, enLima(desde), enLima(hasta));
    }

    long desdeElId() {
        return despuesDe == null ? 0 : despuesDe;
    }

    private static @Nullable String estado(Lector lector) {
        var estado = lector.opcional("estado").sinVacio().opcion(EstadoRecibido.class);
        if (estado == null) {
            return null;
        }
        switch (estado) {
            case RECHAZADO, FALLIDO -> {}
            case PENDIENTE, PROCESADO ->
                    lector.falla("estado", Frase.de("campo.opcion", estado.codigo()));
        }
        return estado.codigo();
    }

    private static @Nullable OffsetDateTime enLima(@Nullable Instant instante) {
        return instante == null ? null : instante.atZone(Lima.ZONA).toOffsetDateTime();
    }
}
