package pe.jcc.comercial.comision;

import pe.jcc.compartido.Cifra;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the ventas of a month earn an asesor. */
public record ResumenDeAsesor(
        String asesorId,
        String nombreAsesor,
        String tipoAsesor,
        String periodo,
        Cifra comisionTotal,
        List<ComisionGanada> detalle) {

    /** The old system told it in English, whoever asked. */
    private static final DateTimeFormatter PERIODO =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** The old system knew types of asesores once. */
    private static final String SIN_TIPO = "N/A";

    static ResumenDeAsesor de(
            String asesor, String nombre, YearMonth mes, List<ComisionGanada> ganadas) {
        var total =
                ganadas.stream()
                        .map(ganada -> ganada.monto().valor())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ResumenDeAsesor(
                asesor, nombre, SIN_TIPO, mes.format(PERIODO), new Cifra(total), ganadas);
    }
}
