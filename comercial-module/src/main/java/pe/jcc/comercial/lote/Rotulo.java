package pe.jcc.comercial.lote;

/** How a lote is called wherever somebody reads of it. */
public final class Rotulo {

    /** Of the lote {@code l} in the proyecto {@code y}, in SQL. */
    public static final String SQL =
            "comercial.rotulo_de_lote(l.id_lote, y.nombre, l.etapa, l.manzana, l.numero_lote)";

    private Rotulo() {}
}
