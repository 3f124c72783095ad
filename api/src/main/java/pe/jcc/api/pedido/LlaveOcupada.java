package pe.jcc.api.pedido;

/** The key stands for another request, or for one that is not finished. */
final class LlaveOcupada extends RuntimeException {

    private final boolean pasajera;

    private LlaveOcupada(boolean pasajera) {
        super(null, null, false, false);
        this.pasajera = pasajera;
    }

    static LlaveOcupada enCurso() {
        return new LlaveOcupada(true);
    }

    static LlaveOcupada porOtra() {
        return new LlaveOcupada(false);
    }

    /** Worth trying again. */
    boolean pasajera() {
        return pasajera;
    }
}
