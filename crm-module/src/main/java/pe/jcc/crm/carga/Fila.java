package pe.jcc.crm.carga;

import pe.jcc.compartido.Frase;

/** One row of a file; the rows with something in them are counted from 1, without the header. */
sealed interface Fila {

    long numero();

    /** How many letters of it have to be held, but for what every row has. */
    int letras();

    record Leida(long numero, DatosDeFila datos) implements Fila {

        @Override
        public int letras() {
            return datos.letras();
        }
    }

    record Mala(long numero, Frase problema) implements Fila {

        @Override
        public int letras() {
            return 0;
        }
    }
}
