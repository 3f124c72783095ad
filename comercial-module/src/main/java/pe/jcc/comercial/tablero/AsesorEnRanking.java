package pe.jcc.comercial.tablero;

import java.util.List;

/**
 * The ventas in which an asesor has a part, each once.
 *
 * @param roles their names, in order
 * @param ultimas the latest ventas, each told in a line; the others are only counted
 */
public record AsesorEnRanking(
        String id,
        String nombre,
        List<String> roles,
        long total,
        String ultimas,
        long separacion,
        long procesable,
        long anulado,
        long completada) {}
