/** The people who talk to passers-by in the street. */
@NullMarked
package pe.jcc.crm.opc;

import org.jspecify.annotations.NullMarked;
