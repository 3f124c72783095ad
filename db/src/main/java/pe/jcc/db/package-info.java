/** The database: its migrations, its roles and, where none is configured, the server itself. */
@NullMarked
package pe.jcc.db;

import org.jspecify.annotations.NullMarked;
