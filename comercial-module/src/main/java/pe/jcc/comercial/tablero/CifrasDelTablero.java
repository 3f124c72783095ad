package pe.jcc.comercial.tablero;

import pe.jcc.comercial.venta.StatusVenta;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the dashboard tells.
 *
 * @param visitas presencias realizadas with a tour; a month without any is left out
 * @param recaudo soles received
 * @param lotes by name of the proyecto, whatever is asked for
 * @param ranking whoever has a part in a venta, with the most ventas first, then by name
 */
public record CifrasDelTablero(
        List<VisitasDelMes> visitas,
        List<VentasDelMes> ventas,
        List<RecaudoDeMedio> recaudo,
        List<LotesDeProyecto> lotes,
        List<AsesorEnRanking> ranking) {

    public long presencias() {
        return visitas.stream().mapToLong(VisitasDelMes::presencias).sum();
    }

    public long ventas(StatusVenta status) {
        return ventas.stream()
                .filter(venta -> venta.status() == status)
                .mapToLong(VentasDelMes::ventas)
                .sum();
    }

    public BigDecimal recaudado() {
        return recaudo.stream().map(RecaudoDeMedio::soles).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
