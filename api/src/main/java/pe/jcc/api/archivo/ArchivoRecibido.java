package pe.jcc.api.archivo;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The CSV file of an upload, on disk: nobody holds it in memory. */
public final class ArchivoRecibido {

    private static final Logger LOG = LoggerFactory.getLogger(ArchivoRecibido.class);

    private final HttpServletRequest pedido;
    private final Frases frases;
    private final String campo;

    private ArchivoRecibido(HttpServletRequest pedido, Frases frases, String campo) {
        this.pedido = pedido;
        this.frases = frases;
        this.campo = campo;
    }

    /**
     * Whoever asked for it deletes it; {@link DatoInvalido} of that member of the form when there is no such file.
     */
    public static Path de(HttpServletRequest pedido, Frases frases, String campo)
            throws IOException {
        return new ArchivoRecibido(pedido, frases, campo).recibir();
    }

    private Path recibir() throws IOException {
        var parte = parte();
        var nombre = parte == null ? null : nombre(parte);
        if (parte == null || nombre == null || nombre.isEmpty()) {
            throw new DatoInvalido(campo, Frase.de("carga.sin_archivo"));
        }
        if (!nombre.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new DatoInvalido(campo, Frase.de("carga.no_es_csv"));
        }
        return guardar(parte);
    }

    /** Tomcat reads it only now, and not one with a NUL. */
    private @Nullable String nombre(Part parte) {
        try {
            return parte.getSubmittedFileName();
        } catch (RuntimeException ilegible) {
            LOG.debug("A file name that cannot be read", ilegible);
            throw new DatoInvalido(campo, Frase.de("http.400"));
        }
    }

    private static Path guardar(Part parte) throws IOException {
        var archivo = Files.createTempFile("carga", ".csv");
        try {
            parte.write(archivo.toString());
            return archivo;
        } catch (IOException | RuntimeException fallo) {
            Files.deleteIfExists(archivo);
            throw fallo;
        }
    }

    private @Nullable Part parte() {
        var tipo = pedido.getContentType();
        if (tipo == null
                || !tipo.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return null;
        }
        try {
            return pedido.getPart(campo);
        } catch (IllegalStateException limite) {
            if (limite.getCause() instanceof SizeException) {
                throw Negada.conError(
                        HttpStatus.CONTENT_TOO_LARGE, frases.decir("carga.demasiado_grande"));
            }
            LOG.debug("A multipart body of another kind than a form with a file", limite);
            throw new DatoInvalido(campo, Frase.de("http.400"));
        } catch (ServletException | IOException rota) {
            LOG.debug("A multipart body that cannot be read", rota);
            throw new DatoInvalido(campo, Frase.de("http.400"));
        }
    }
}
