package pe.jcc.comercial.lote;

import pe.jcc.compartido.Frase;

import java.util.List;

/**
 * What became of a file of lotes.
 *
 * @param existentes rows whose place has a lote already, which stayed as it was
 * @param malas the rows that made none, up to a thousand of them
 * @param rechazadas how many those are in all
 */
public record ResultadoDeImportacion(
        int filas, int creados, int existentes, int rechazadas, List<FilaMala> malas) {

    /** A row that cannot be a lote, and all that speaks against it. */
    public record FilaMala(long linea, List<Problema> problemas) {}

    public record Problema(String columna, Frase frase) {}
}
