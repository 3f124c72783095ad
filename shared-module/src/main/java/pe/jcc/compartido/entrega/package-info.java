/** Delivers what the outbox owes: the queue, who works it off, each attempt on record, and the figures of it. */
@NullMarked
package pe.jcc.compartido.entrega;

import org.jspecify.annotations.NullMarked;
