package pe.jcc.api.inicio;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import pe.jcc.comercial.lote.Lotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** The company's inventory. */
@Component
class DemostracionDeLotes {

    private final Lotes lotes;

    DemostracionDeLotes(Lotes lotes) {
        this.lotes = lotes;
    }

    void cargar() {
        try (var inventario = new ClassPathResource("demostracion/lotes.csv").getInputStream()) {
            var archivo = Files.createTempFile("lotes", ".csv");
            try {
                Files.copy(inventario, archivo, StandardCopyOption.REPLACE_EXISTING);
                lotes.importar(archivo);
            } finally {
                Files.delete(archivo);
            }
        } catch (IOException fallo) {
            throw new UncheckedIOException(fallo);
        }
    }
}
