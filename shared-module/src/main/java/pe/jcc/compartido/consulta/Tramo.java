package pe.jcc.compartido.consulta;

import pe.jcc.compartido.Frase;
import pe.jcc.compartido.NoExiste;

/** Which page of a list is wanted, and how many rows a page has. */
public record Tramo(int pagina, int filas) {

    /** Asks for the last page there is. */
    public static final int ULTIMA = -1;

    /**
     * The page this means for so many rows; the first page exists even when nothing stands on it. {@link NoExiste} for
     * one after the last.
     */
    public Tramo en(long total) {
        if (pagina > ultima(total)) {
            throw new NoExiste(Frase.de("pagina_invalida"));
        }
        return pagina == ULTIMA ? new Tramo(Math.toIntExact(ultima(total)), filas) : this;
    }

    /** The number of the last page. */
    public long ultima(long total) {
        return Math.max(1, Math.ceilDiv(total, (long) filas));
    }

    public long desde() {
        return (pagina - 1L) * filas;
    }
}
