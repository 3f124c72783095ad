package pe.jcc.crm.carga;

import pe.jcc.compartido.csv.Legible;

/** What a sentence says again of what a file holds. */
final class Citado {

    private static final int MAXIMO = 100;
    private static final int ILEGIBLE = '\uFFFD';

    private Citado() {}

    /** Cut, and without what cannot be written. */
    static String de(String texto) {
        return texto.codePoints()
                .limit(MAXIMO)
                .map(punto -> Legible.es(punto) ? punto : ILEGIBLE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
