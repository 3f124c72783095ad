/** The comisiones: what a venta earns those who had a part in it. */
@NullMarked
package pe.jcc.comercial.comision;

import org.jspecify.annotations.NullMarked;
