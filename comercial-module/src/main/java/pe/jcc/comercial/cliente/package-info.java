/** The clientes: who visits and who buys. */
@NullMarked
package pe.jcc.comercial.cliente;

import org.jspecify.annotations.NullMarked;
