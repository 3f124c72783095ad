/** The integration as the API shows it: whom we tell, what was delivered, and how it goes. */
@NullMarked
package pe.jcc.api.compartido.integracion;

import org.jspecify.annotations.NullMarked;
