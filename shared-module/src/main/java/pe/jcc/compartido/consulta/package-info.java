/** Lists: conditions and pages of a query. */
@NullMarked
package pe.jcc.compartido.consulta;

import org.jspecify.annotations.NullMarked;
