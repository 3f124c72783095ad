package pe.jcc.api.compartido.integracion;

import pe.jcc.api.http.Parametros;
import pe.jcc.compartido.entrega.EntregaFiltro;
import pe.jcc.compartido.evento.TipoDeEvento;

import java.util.Set;

/** How an address narrows a list of deliveries. */
public final class FiltroDeEntregas {

    public static final Set<String> NOMBRES =
            Set.of(
                    "id",
                    "suscriptor",
                    "tipo",
                    "agregado",
                    "search",
                    "estado",
                    "codigo_http",
                    "desde",
                    "hasta");

    private static final int CODIGO_MAXIMO = 599;

    private FiltroDeEntregas() {}

    public static EntregaFiltro leer(Parametros parametros) {
        var codigo = parametros.id("codigo_http");
        return new EntregaFiltro(
                null,
                EntregaFiltro.mensaje(
                                parametros.clave("id", id -> EntregaFiltro.mensaje(id).isPresent()))
                        .orElse(null),
                parametros.id("suscriptor"),
                parametros.opcion("tipo", TipoDeEvento.class),
                parametros.texto("agregado"),
                parametros.texto("search"),
                parametros.opcion("estado", EstadoBuscado.class),
                codigo == null ? null : (int) Math.min(codigo, CODIGO_MAXIMO + 1),
                parametros.fechaHora("desde"),
                parametros.fechaHora("hasta"));
    }
}
