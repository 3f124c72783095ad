package pe.jcc.api.migracion;

/** How far a table was when that was last told. */
public record AvanceDeTabla(String que, long total, long van, double segundos) {

    public boolean completa() {
        return van >= total;
    }

    public long porSegundo() {
        return Math.round(van / Math.max(0.001, segundos));
    }

    /** In so many seconds. */
    public long faltan() {
        return Math.max(0, total - van) / Math.max(1, porSegundo());
    }
}
