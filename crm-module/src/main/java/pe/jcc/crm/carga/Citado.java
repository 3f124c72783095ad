package pe.jcc.crm.carga;

/** What a sentence says again of what a file holds. */
final class Citado {

    private static final int MAXIMO = 100;
    private static final int ILEGIBLE = '\uFFFD';

    private Citado() {}

    /** Cut, and without what cannot be written. */
    static String de(String texto) {
        return texto.codePoints()
                .limit(MAXIMO)
                .map(punto -> ilegible(punto) ? ILEGIBLE : punto)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean ilegible(String texto) {
        return texto.codePoints().anyMatch(Citado::ilegible);
    }

    /** NUL, or half of a surrogate pair: no database keeps it. */
    private static boolean ilegible(int punto) {
        return punto == 0 || (Character.MIN_SURROGATE <= punto && punto <= Character.MAX_SURROGATE);
    }
}
