/** The records that cross between crm and comercial, and the words they use. */
@NullMarked
package pe.jcc.compartido.contrato;

import org.jspecify.annotations.NullMarked;
