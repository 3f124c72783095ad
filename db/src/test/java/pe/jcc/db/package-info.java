/** Tests of the database, and the test library that other modules use: {@link BaseDeDatos}. */
@NullMarked
package pe.jcc.db;

import org.jspecify.annotations.NullMarked;
