package pe.jcc.comercial.tablero;

import pe.jcc.compartido.contrato.MedioCaptacion;

import java.math.BigDecimal;

/** What ventas brought in that came by a medio; {@code SIN_DATO}: by none that is known. */
public record RecaudoDeMedio(MedioCaptacion medio, BigDecimal soles) {}
