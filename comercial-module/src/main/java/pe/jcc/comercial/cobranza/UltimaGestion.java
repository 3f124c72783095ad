package pe.jcc.comercial.cobranza;

/**
 * The last gestión of a cuota.
 *
 * @param fechaGestion in UTC, as the list of cuotas always told it
 */
public record UltimaGestion(String fechaGestion, String tipoContacto, String resultado) {}
