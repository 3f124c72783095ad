package pe.jcc.comercial.comision;

import pe.jcc.compartido.Dinero;

import java.math.BigDecimal;
import java.util.List;

/** What an asesor accrues in a month. */
public record DevengosDeAsesor(
        String asesor, String nombreAsesor, BigDecimal total, List<LineaDevengada> lineas) {

    static DevengosDeAsesor de(String asesor, String nombre, List<LineaDevengada> lineas) {
        var total =
                lineas.stream()
                        .map(LineaDevengada::devengado)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DevengosDeAsesor(asesor, nombre, Dinero.redondear(total), lineas);
    }
}
