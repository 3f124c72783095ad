package pe.jcc.comercial.comision;

import pe.jcc.compartido.Dinero;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What is accrued in a month.
 *
 * @param cerrado a close froze it: it does not change any more
 */
public record DevengosDelMes(
        int mes, int anio, boolean cerrado, BigDecimal total, List<DevengosDeAsesor> asesores) {

    static DevengosDelMes de(YearMonth mes, boolean cerrado, List<DevengosDeAsesor> asesores) {
        var total =
                asesores.stream()
                        .map(DevengosDeAsesor::total)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DevengosDelMes(
                mes.getMonthValue(), mes.getYear(), cerrado, Dinero.redondear(total), asesores);
    }
}
