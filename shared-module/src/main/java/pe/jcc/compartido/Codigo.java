package pe.jcc.compartido;

import java.util.Locale;

/** The company's own codes, as printed on its papers: {@code CLI0001}; they grow past their width. */
public enum Codigo {
    ACTIVIDAD("ACT%05d"),
    ASESOR("A%04d"),
    CLIENTE("CLI%04d"),
    LOTE("L%04d"),
    PRESENCIA("PRS%05d"),
    VENTA("V%05d");

    private final String forma;

    Codigo(String forma) {
        this.forma = forma;
    }

    public String de(long numero) {
        return String.format(Locale.ROOT, forma, numero);
    }
}
