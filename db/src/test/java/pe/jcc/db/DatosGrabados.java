package pe.jcc.db;

import org.postgresql.PGConnection;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import pe.jcc.db.legado.Legado;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** The data that the old systems held when their exchanges were recorded: a CSV file for each of their tables. */
public final class DatosGrabados {

    private DatosGrabados() {}

    /** A fresh database that has taken them over. */
    public static BaseDeDatos base() {
        var base = BaseMigrada.migrar(BaseDeDatos.nueva());
        cargar(base);
        new Legado(base.como(base.migra())).traspasar();
        return base;
    }

    /** A database with the old tables alone, each system in its schema: what a migration reads. */
    public static BaseDeDatos antiguos() {
        var base = BaseDeDatos.nueva();
        cargar(base);
        return base;
    }

    /** The same, where any bytes are a text. */
    public static BaseDeDatos antiguosSinCodificacion() {
        var base = BaseDeDatos.sinCodificacion();
        cargar(base);
        return base;
    }

    /** Everything that was in them, as text. */
    public static String texto() {
        return String.join("\n", archivos("*").stream().map(DatosGrabados::leer).toList());
    }

    /** Fills the tables of the old systems that the platform takes over so far. */
    static void cargar(BaseDeDatos base) {
        var fuente = base.como(base.migra());
        new Legado(fuente).preparar();
        try (var conexion = fuente.getConnection()) {
            for (var sistema : List.of("crm", "comercial")) {
                for (var archivo : archivos(sistema)) {
                    copiar(conexion, "legado_" + sistema, archivo);
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copiar(Connection conexion, String esquema, Resource archivo)
            throws SQLException, IOException {
        var tabla = Objects.requireNonNull(archivo.getFilename()).replace(".csv", "");
        try (var hay = conexion.getMetaData().getTables(null, esquema, tabla, null);
                var csv = archivo.getInputStream()) {
            if (hay.next()) {
                conexion.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY %s.%s FROM STDIN (FORMAT csv, HEADER MATCH)"
                                        .formatted(esquema, tabla),
                                csv);
            }
        }
    }

    private static List<Resource> archivos(String sistema) {
        try {
            var patron = "classpath:legado/" + sistema + "/*.csv";
            return List.of(new PathMatchingResourcePatternResolver().getResources(patron));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String leer(Resource archivo) {
        try {
            return archivo.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
