/** Deliveries by RabbitMQ, where that is wanted. */
@NullMarked
package pe.jcc.api.compartido.rabbit;

import org.jspecify.annotations.NullMarked;
