package pe.jcc.compartido.suscriptor;

import pe.jcc.compartido.Opcion;

/** Why a subscriber is told nothing. */
public enum Motivo implements Opcion {
    A_MANO("a_mano"),
    /** It answered that it is gone. */
    RESPUESTA_410("respuesta_410"),
    /** Nothing reached it for days. */
    SOLO_FALLOS("solo_fallos"),
    ELIMINADO("eliminado");

    private final String codigo;

    Motivo(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
