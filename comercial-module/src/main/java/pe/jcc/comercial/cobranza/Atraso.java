package pe.jcc.comercial.cobranza;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is overdue, by how many days.
 *
 * @param ventas those whose cuotas they are, each once
 * @param soles what is left to pay by ventas in soles
 * @param dolares the same by ventas in dollars; neither is in the other
 * @param rangos all of them, be there nothing in them
 */
public record Atraso(
        int cuotas, int ventas, BigDecimal soles, BigDecimal dolares, List<RangoDeDias> rangos) {}
