/** Tests of the App Comercial's resources. */
@NullMarked
package pe.jcc.api.comercial;

import org.jspecify.annotations.NullMarked;
