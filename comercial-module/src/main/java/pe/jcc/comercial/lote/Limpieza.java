package pe.jcc.comercial.lote;

import java.util.List;

/**
 * What came of looking for lotes in one place.
 *
 * @param detectados how many there were beside the ones that stay
 * @param quedan how many lotes there are now
 */
public record Limpieza(int detectados, List<LoteDetalle> eliminados, long quedan) {}
