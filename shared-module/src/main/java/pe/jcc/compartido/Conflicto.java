package pe.jcc.compartido;

/** What was asked for cannot be while things are as they are. */
public final class Conflicto extends Rechazo {

    public Conflicto(Frase frase) {
        super(frase);
    }
}
