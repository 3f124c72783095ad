package pe.jcc.comercial.venta;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** Where plans and cuotas get their ids. */
record Numeracion(LongSupplier plan, IntFunction<List<Long>> cuotas) {}
