package pe.jcc.api.comercial.recibido;

import pe.jcc.api.http.Parametros;
import pe.jcc.comercial.recibido.EstadoRecibido;
import pe.jcc.comercial.recibido.RecibidoFiltro;

import java.util.Set;

/** How an address narrows a list of received webhooks. */
public final class FiltroDeRecibidos {

    public static final Set<String> NOMBRES =
            Set.of(
                    "estado",
                    "llamante",
                    "id_presencia_crm",
                    "sin_resolver",
                    "search",
                    "desde",
                    "hasta");

    private FiltroDeRecibidos() {}

    public static RecibidoFiltro leer(Parametros parametros) {
        return new RecibidoFiltro(
                parametros.es("estado", RecibidoFiltro.CON_ERROR)
                        ? RecibidoFiltro.CON_ERROR
                        : parametros.opcion("estado", EstadoRecibido.class),
                parametros.texto("llamante"),
                parametros.texto("id_presencia_crm"),
                parametros.booleano("sin_resolver"),
                parametros.texto("search"),
                parametros.fechaHora("desde"),
                parametros.fechaHora("hasta"));
    }
}
