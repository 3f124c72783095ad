/** The outbox: what happened, written in the transaction in which it did, and owed to each subscriber. */
@NullMarked
package pe.jcc.compartido.evento;

import org.jspecify.annotations.NullMarked;
