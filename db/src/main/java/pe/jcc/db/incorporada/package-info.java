/** A PostgreSQL that starts and stops with the platform and keeps its data in a folder. */
@NullMarked
package pe.jcc.db.incorporada;

import org.jspecify.annotations.NullMarked;
