package pe.jcc.compartido.csv;

/** Whether a text can be kept: no database keeps a NUL, or half of a surrogate pair. */
public final class Legible {

    private Legible() {}

    public static boolean es(String texto) {
        return texto.codePoints().allMatch(Legible::es);
    }

    public static boolean es(int punto) {
        return punto != 0
                && !(Character.MIN_SURROGATE <= punto && punto <= Character.MAX_SURROGATE);
    }
}
