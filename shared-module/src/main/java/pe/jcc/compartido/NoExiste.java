package pe.jcc.compartido;

/** What was asked for is not there. */
public final class NoExiste extends Rechazo {

    public NoExiste() {
        super(Frase.de("no_encontrado"));
    }

    public NoExiste(Frase frase) {
        super(frase);
    }
}
