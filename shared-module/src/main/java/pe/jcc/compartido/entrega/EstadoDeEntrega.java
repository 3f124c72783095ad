package pe.jcc.compartido.entrega;

import pe.jcc.compartido.Opcion;

/** How far a delivery has come. */
public enum EstadoDeEntrega implements Opcion {
    PENDIENTE("pendiente"),
    EN_CURSO("en_curso"),
    ENTREGADO("entregado"),
    /** Given up; a person may replay it. */
    AGOTADO("agotado");

    private final String codigo;

    EstadoDeEntrega(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
