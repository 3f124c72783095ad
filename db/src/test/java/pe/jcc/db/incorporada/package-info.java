/** Tests of the embedded PostgreSQL: what it keeps, what it refuses, what it survives. */
@NullMarked
package pe.jcc.db.incorporada;

import org.jspecify.annotations.NullMarked;
