/** The actividades: what each asesor did, day by day. */
@NullMarked
package pe.jcc.comercial.actividad;

import org.jspecify.annotations.NullMarked;
