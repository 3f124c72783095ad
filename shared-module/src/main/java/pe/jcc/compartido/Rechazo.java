package pe.jcc.compartido;

/** A "no" that is the person's to mend, with its sentence; anything else that is thrown is our bug. */
public abstract sealed class Rechazo extends RuntimeException
        permits NoExiste, DatoInvalido, Conflicto, Desactualizado {

    private final transient Frase frase;

    Rechazo(Frase frase) {
        super(frase.clave(), null, false, false);
        this.frase = frase;
    }

    public Frase frase() {
        return frase;
    }
}
