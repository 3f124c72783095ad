package pe.jcc.comercial.plan;

import pe.jcc.compartido.Dinero;

import java.time.LocalDate;

/** A cuota as it is agreed. */
public record CuotaPlaneada(int numero, LocalDate vencimiento, Dinero monto) {}
