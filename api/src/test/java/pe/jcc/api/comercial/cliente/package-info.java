@NullMarked
package pe.jcc.api.comercial.cliente;

import org.jspecify.annotations.NullMarked;
