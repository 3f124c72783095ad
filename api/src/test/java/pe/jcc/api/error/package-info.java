@NullMarked
package pe.jcc.api.error;

import org.jspecify.annotations.NullMarked;
