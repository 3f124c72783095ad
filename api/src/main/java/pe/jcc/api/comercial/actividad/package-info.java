/** Actividades by HTTP. */
@NullMarked
package pe.jcc.api.comercial.actividad;

import org.jspecify.annotations.NullMarked;
