package pe.jcc.api.compartido.integracion;

import pe.jcc.compartido.Opcion;

/** The states by which deliveries are looked for. */
public enum EstadoBuscado implements Opcion {
    PENDIENTE("pendiente"),
    REINTENTANDO("reintentando"),
    EN_CURSO("en_curso"),
    ENTREGADO("entregado"),
    AGOTADO("agotado");

    private final String codigo;

    EstadoBuscado(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
