package pe.jcc.comercial.cobranza;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;

import java.time.LocalDate;

/** What the cuotas that are owed are narrowed to, both days included; null does not narrow. */
public record CuotaPendienteFiltro(
        @Nullable String proyecto,
        @Nullable String cliente,
        @Nullable LocalDate desde,
        @Nullable LocalDate hasta) {

    Lista aplicar(Lista lista) {
        return lista.si(true, PorCobrar.CONDICION)
                .contiene(proyecto, "y.nombre")
                .contiene(cliente, "c.nombres_completos_razon_social")
                .donde("q.fecha_vencimiento >= :v", desde)
                .donde("q.fecha_vencimiento <= :v", hasta);
    }
}
