package pe.jcc.comercial.recibido;

import pe.jcc.compartido.Opcion;

/** How far a received webhook has come. */
public enum EstadoRecibido implements Opcion {
    PENDIENTE("pendiente"),
    PROCESADO("procesado"),
    RECHAZADO("rechazado"),
    FALLIDO("fallido");

    private final String codigo;

    EstadoRecibido(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    static EstadoRecibido de(int codigoHttp) {
        if (codigoHttp < 400) {
            return PROCESADO;
        }
        return codigoHttp < 500 ? RECHAZADO : FALLIDO;
    }
}
