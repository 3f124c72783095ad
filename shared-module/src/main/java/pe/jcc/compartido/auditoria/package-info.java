/** Who changed what: who acts is told to the database, which writes it down; here it is read back. */
@NullMarked
package pe.jcc.compartido.auditoria;

import org.jspecify.annotations.NullMarked;
