package pe.jcc.compartido;

/** Somebody else changed it since the caller looked. */
public final class Desactualizado extends Rechazo {

    public Desactualizado() {
        super(Frase.de("desactualizado"));
    }
}
