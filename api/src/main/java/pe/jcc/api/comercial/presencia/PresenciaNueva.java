package pe.jcc.api.comercial.presencia;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.cliente.DatosDeCliente;
import pe.jcc.comercial.presencia.DatosDePresencia;

/**
 * A presencia of a cliente who is there, or of somebody who is told of with it.
 *
 * @param nuevoClienteData null when the cliente is named
 */
record PresenciaNueva(
        @JsonUnwrapped DatosDePresencia datos, @Nullable DatosDeCliente nuevoClienteData) {}
