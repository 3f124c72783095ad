/** What happens at a start: the first admin, the demonstration, the welcome. */
@NullMarked
package pe.jcc.api.inicio;

import org.jspecify.annotations.NullMarked;
