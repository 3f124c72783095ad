package pe.jcc.compartido.entrega;

import java.util.List;

/**
 * A delivery, whole.
 *
 * @param datos the event's data, JSON, as they were when it happened
 * @param registro its attempts, the first first
 */
public record EntregaDetalle(
        EntregaResumen resumen, String llave, String datos, List<IntentoDetalle> registro) {

    public EntregaDetalle {
        registro = List.copyOf(registro);
    }
}
