/** What a venta owes and when, and what its pagos pay of it: sums alone, nothing is kept here. */
@NullMarked
package pe.jcc.comercial.plan;

import org.jspecify.annotations.NullMarked;
