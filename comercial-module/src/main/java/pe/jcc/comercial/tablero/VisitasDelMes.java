package pe.jcc.comercial.tablero;

import java.time.YearMonth;

/** How many presencias with a tour took place in a month. */
public record VisitasDelMes(YearMonth mes, long presencias) {}
