package pe.jcc.crm.carga;

import pe.jcc.compartido.Frase;

/** One row of a file; the rows with something in them are counted from 1, without the header. */
sealed interface Fila {

    long numero();

    record Leida(long numero, DatosDeFila datos) implements Fila {}

    record Mala(long numero, Frase problema) implements Fila {}
}
