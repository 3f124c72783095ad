package pe.jcc.compartido;

/** The currency in which a proyecto is priced. */
public enum Moneda implements Opcion {
    PEN,
    USD;

    @Override
    public String codigo() {
        return name();
    }
}
