package pe.jcc.compartido.consulta;

import java.util.List;

/** One page of a list: what stands on it, and how many there are in all. */
public record Pagina<T>(List<T> filas, long total, Tramo tramo) {}
