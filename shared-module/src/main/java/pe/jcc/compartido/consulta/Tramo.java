package pe.jcc.compartido.consulta;

/** Which page of a list is wanted, and how many rows a page has. */
public record Tramo(int pagina, int filas) {

    /** Asks for the last page there is. */
    public static final int ULTIMA = -1;

    /** The page this means for so many rows; the first page exists even when nothing stands on it. */
    Tramo en(long total) {
        return pagina == ULTIMA ? new Tramo(Math.toIntExact(ultima(total)), filas) : this;
    }

    /** The number of the last page. */
    public long ultima(long total) {
        return Math.max(1, Math.ceilDiv(total, (long) filas));
    }

    long desde() {
        return (pagina - 1L) * filas;
    }
}
