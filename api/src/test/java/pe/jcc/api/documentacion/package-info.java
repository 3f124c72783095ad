/** Tests of OpenAPI and its page. */
@NullMarked
package pe.jcc.api.documentacion;

import org.jspecify.annotations.NullMarked;
