package pe.jcc.compartido.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text whose rows end: a quote that is never closed would else take the whole file into memory. */
final class TextoAcotado extends FilterReader {

    private static final int MAXIMO_POR_FILA = 1 << 20;

    private int leidos;

    TextoAcotado(Reader texto) {
        super(texto);
    }

    void empiezaFila() {
        leidos = 0;
    }

    @Override
    public int read() throws IOException {
        comprobar();
        leidos++;
        return super.read();
    }

    @Override
    public int read(char[] letras, int desde, int cuantas) throws IOException {
        comprobar();
        int llegaron = super.read(letras, desde, cuantas);
        leidos += Math.max(llegaron, 0);
        return llegaron;
    }

    private void comprobar() throws IOException {
        if (leidos >= MAXIMO_POR_FILA) {
            throw new SinFin();
        }
    }

    static final class SinFin extends IOException {}
}
