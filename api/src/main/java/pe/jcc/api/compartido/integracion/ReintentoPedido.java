package pe.jcc.api.compartido.integracion;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.api.http.Requerido;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.PorDefecto;
import pe.jcc.compartido.entrega.EntregaFiltro;
import pe.jcc.compartido.evento.TipoDeEvento;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Which deliveries are to be tried again; what is absent does not narrow.
 *
 * @param id the webhook-id
 * @param simulacro they are only counted
 */
record ReintentoPedido(
        @Nullable String id,
        @Nullable Long suscriptor,
        @Nullable TipoDeEvento tipo,
        @Nullable String agregado,
        @Nullable String search,
        @PorDefecto("\"agotado\"") EstadoBuscado estado,
        @Nullable Integer codigoHttp,
        @Nullable Instant desde,
        @Nullable Instant hasta,
        @PorDefecto("false") boolean simulacro) {

    private static final int CODIGO_MINIMO = 100;
    private static final int CODIGO_MAXIMO = 599;

    /** One that narrows nothing is only counted, lest a slip sends everything again. */
    static ReintentoPedido leer(Lector lector) {
        boolean simulacro = lector.presente("simulacro").map(Requerido::booleano).orElse(false);
        if (!simulacro && FiltroDeEntregas.NOMBRES.stream().noneMatch(lector::traeAlgo)) {
            lector.falla(DatoInvalido.SIN_CAMPO, Frase.de("entrega.sin_filtro"));
        }
        return new ReintentoPedido(
                lector.opcional("id").sinVacio().clave(id -> EntregaFiltro.mensaje(id).isPresent()),
                lector.opcional("suscriptor").id(_ -> true),
                lector.opcional("tipo").sinVacio().opcion(TipoDeEvento.class),
                lector.opcional("agregado").sinVacio().texto(100),
                lector.opcional("search").sinVacio().texto(200),
                Objects.requireNonNullElse(
                        lector.opcional("estado").sinVacio().opcion(EstadoBuscado.class),
                        EstadoBuscado.AGOTADO),
                lector.opcional("codigo_http").entero(CODIGO_MINIMO, CODIGO_MAXIMO),
                lector.opcional("desde").sinVacio().fechaHora(),
                lector.opcional("hasta").sinVacio().fechaHora(),
                simulacro);
    }

    EntregaFiltro filtro() {
        return new EntregaFiltro(
                null,
                EntregaFiltro.mensaje(id).orElse(null),
                suscriptor,
                tipo == null ? null : tipo.codigo(),
                agregado,
                search,
                estado.codigo(),
                codigoHttp,
                momento(desde),
                momento(hasta));
    }

    private static @Nullable OffsetDateTime momento(@Nullable Instant instante) {
        return instante == null ? null : instante.atOffset(ZoneOffset.UTC);
    }
}
