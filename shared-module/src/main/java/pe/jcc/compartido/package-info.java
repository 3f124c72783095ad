/** What crm and comercial share: values, refusals and the words for them. */
@NullMarked
package pe.jcc.compartido;

import org.jspecify.annotations.NullMarked;
