package pe.jcc.api.comercial.venta;

import pe.jcc.compartido.Opcion;

/** In how many months a venta may be paid. */
enum Plazo implements Opcion {
    AL_CONTADO(0),
    UN_ANIO(12),
    DOS_ANIOS(24),
    TRES_ANIOS(36);

    private final int meses;

    Plazo(int meses) {
        this.meses = meses;
    }

    @Override
    public String codigo() {
        return String.valueOf(meses);
    }

    int meses() {
        return meses;
    }
}
