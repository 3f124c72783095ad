package pe.jcc.compartido.suscriptor;

/** A secret that was just made, shown this once. */
public record SecretoRevelado(String tipo, String secreto) {

    @Override
    public String toString() {
        return "SecretoRevelado[" + tipo + "]";
    }
}
