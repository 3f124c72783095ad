package pe.jcc.api.comercial.lote;

import pe.jcc.api.error.Frases;
import pe.jcc.comercial.lote.ResultadoDeImportacion;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of an inventory.
 *
 * @param existentes rows whose place has a lote already
 * @param rechazados rows that made no lote
 * @param errores what speaks against each of those, by its line, up to a thousand
 */
record Importados(
        String message,
        int filas,
        int creados,
        int existentes,
        int rechazados,
        List<String> errores) {

    static Importados de(ResultadoDeImportacion resultado, Frases frases) {
        return new Importados(
                frases.decir("lotes.importados"),
                resultado.filas(),
                resultado.creados(),
                resultado.existentes(),
                resultado.rechazadas(),
                resultado.malas().stream().map(mala -> error(mala, frases)).toList());
    }

    private static String error(ResultadoDeImportacion.FilaMala mala, Frases frases) {
        var problemas =
                mala.problemas().stream()
                        .map(
                                problema ->
                                        problema.columna().isEmpty()
                                                ? frases.decir(problema.frase())
                                                : problema.columna()
                                                        + ": "
                                                        + frases.decir(problema.frase()))
                        .collect(Collectors.joining(" "));
        return frases.decir("lotes.linea", String.valueOf(mala.linea()), problemas);
    }
}
