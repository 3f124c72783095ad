/** The data of the two old systems, and how it becomes the platform's. */
@NullMarked
package pe.jcc.db.legado;

import org.jspecify.annotations.NullMarked;
