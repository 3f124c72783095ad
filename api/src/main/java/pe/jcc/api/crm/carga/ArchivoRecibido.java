package pe.jcc.api.crm.carga;

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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The file of an upload, on disk: nobody holds it in memory. */
final class ArchivoRecibido {

    private static final Logger LOG = LoggerFactory.getLogger(ArchivoRecibido.class);
    private static final String CAMPO = "csv_file";

    private ArchivoRecibido() {}

    /** Whoever asked for it deletes it. */
    static Path de(HttpServletRequest pedido, Frases frases) throws IOException {
        var parte = parte(pedido, frases);
        var nombre = parte == null ? null : nombre(parte, frases);
        if (parte == null || nombre == null || nombre.isEmpty()) {
            throw Negada.conError(frases.decir("carga.sin_archivo"));
        }
        if (!nombre.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw Negada.conError(frases.decir("carga.no_es_csv"));
        }
        return guardar(parte);
    }

    /** Tomcat reads it only now, and not one with a NUL. */
    private static @Nullable String nombre(Part parte, Frases frases) {
        try {
            return parte.getSubmittedFileName();
        } catch (RuntimeException ilegible) {
            LOG.debug("A file name that cannot be read", ilegible);
            throw Negada.conError(frases.decir("http.400"));
        }
    }

    private static Path guardar(Part parte) throws IOException {
        var archivo = Files.createTempFile("leads", ".csv");
        try {
            parte.write(archivo.toString());
            return archivo;
        } catch (IOException | RuntimeException fallo) {
            Files.deleteIfExists(archivo);
            throw fallo;
        }
    }

    private static @Nullable Part parte(HttpServletRequest pedido, Frases frases) {
        var tipo = pedido.getContentType();
        if (tipo == null
                || !tipo.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return null;
        }
        try {
            return pedido.getPart(CAMPO);
        } catch (IllegalStateException limite) {
            if (limite.getCause() instanceof SizeException) {
                throw Negada.conError(
                        HttpStatus.CONTENT_TOO_LARGE, frases.decir("carga.demasiado_grande"));
            }
            LOG.debug("A multipart body of another kind than a form with a file", limite);
            throw Negada.conError(frases.decir("http.400"));
        } catch (ServletException | IOException rota) {
            LOG.debug("A multipart body that cannot be read", rota);
            throw Negada.conError(frases.decir("http.400"));
        }
    }
}
