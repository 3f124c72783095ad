package pe.jcc.comercial.tablero;

import java.util.Arrays;
import java.util.List;

/** A part in a venta by its name, and the number by which {@code comercial.quienes_participan} knows it. */
enum RolDelRanking {
    VENDEDOR_PRINCIPAL(1, "Vendedor Principal"),
    CAPTACION(2, "Captación"),
    LLAMADA(4, "Llamada"),
    LINER(8, "Liner"),
    CLOSER(16, "Closer"),
    /** Of a comisión; the old dashboard tells it apart from that of a presencia. */
    CAPTACION_DE_COMISION(32, "Captacion"),
    OTRO(64, "Otro");

    private final int numero;
    private final String titulo;

    RolDelRanking(int numero, String titulo) {
        this.numero = numero;
        this.titulo = titulo;
    }

    /** The names of those that the sum holds, in order. */
    static List<String> titulos(int suma) {
        return Arrays.stream(values())
                .filter(rol -> (suma & rol.numero) != 0)
                .map(rol -> rol.titulo)
                .sorted()
                .toList();
    }
}
