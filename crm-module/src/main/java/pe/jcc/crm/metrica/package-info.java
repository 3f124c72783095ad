/** The figures that the CRM's pages show. */
@NullMarked
package pe.jcc.crm.metrica;

import org.jspecify.annotations.NullMarked;
