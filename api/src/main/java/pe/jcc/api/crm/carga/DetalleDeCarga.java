package pe.jcc.api.crm.carga;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.error.Frases;
import pe.jcc.crm.carga.DestinoDeFila;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What became of each row: kept on disk until the answer can begin, so that it may be of any length. */
final class DetalleDeCarga implements Consumer<DestinoDeFila>, AutoCloseable {

    private final JsonMapper json;
    private final Frases frases;
    private final Path archivo;
    private final BufferedWriter filas;
    private boolean vacio = true;

    DetalleDeCarga(JsonMapper json, Frases frases) throws IOException {
        this.json = json;
        this.frases = frases;
        this.archivo = Files.createTempFile("filas", ".json");
        this.filas = Files.newBufferedWriter(archivo);
    }

    @Override
    public void accept(DestinoDeFila destino) {
        try {
            filas.write(vacio ? "\n" : ",\n");
            filas.write(json.writeValueAsString(FilaCargada.de(destino, frases)));
            vacio = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer, with a member more. */
    void escribir(String cargado, OutputStream respuesta) throws IOException {
        filas.close();
        var sinFinal = cargado.substring(0, cargado.length() - 1);
        respuesta.write((sinFinal + ",\"filas\":[").getBytes(StandardCharsets.UTF_8));
        Files.copy(archivo, respuesta);
        respuesta.write("]}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        filas.close();
        Files.deleteIfExists(archivo);
    }

    /** A row of the answer. */
    record FilaCargada(long fila, String resultado, @Nullable Long lead, @Nullable String error) {

        static FilaCargada de(DestinoDeFila destino, Frases frases) {
            var problema = destino.problema();
            return new FilaCargada(
                    destino.fila(),
                    destino.resultado().codigo(),
                    destino.lead(),
                    problema == null ? null : frases.decir(problema));
        }
    }
}
