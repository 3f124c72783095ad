package pe.jcc.db.legado;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

/** Hands a module over: to the platform at the cut-over, and back to its old system. */
public final class Relevo {

    private static final int FILAS_POR_VIAJE = 1_000;

    private final JdbcTemplate jdbc;
    private final Duenos duenos;
    private final TransactionTemplate transaccion;

    public Relevo(DataSource base) {
        this.jdbc = new JdbcTemplate(base);
        this.jdbc.setFetchSize(FILAS_POR_VIAJE);
        this.duenos = new Duenos(base);
        this.transaccion = new TransactionTemplate(new JdbcTransactionManager(base));
    }

    /**
     * Something that tells one content of a table of the old system, as it was copied, from another; by table. Without
     * the rows that were corrected here, which are not as they were copied.
     */
    public SortedMap<String, String> sellos(String modulo) {
        var sellos = new TreeMap<String, String>();
        for (var tabla : TablaAntigua.de(jdbc, "legado_" + modulo)) {
            sellos.put(
                    tabla.nombre(),
                    Objects.requireNonNull(
                            jdbc.queryForObject(
                                    """
                                    SELECT count(*) || '/' || coalesce(sum(hashtextextended(l::text, 0)), 0) FROM %s l
                                    WHERE NOT EXISTS (SELECT FROM %s.correcciones k
                                                      WHERE k.tabla = '%s' AND k.llave = l.%s::text)
                                    """
                                            .formatted(
                                                    tabla.completa(),
                                                    tabla.esquema(),
                                                    tabla.nombre(),
                                                    TablaAntigua.citar(tabla.llave())),
                                    String.class)));
        }
        return sellos;
    }

    /** From now on the platform writes the module, and nothing is brought into it. */
    public void cortar(String modulo) {
        transaccion.executeWithoutResult(
                _ -> {
                    new Vuelta(modulo, jdbc).recordar();
                    duenos.pasarALaPlataforma(modulo);
                    jdbc.execute("DISCARD TEMP");
                });
    }

    /**
     * From now on the old system writes the module again; what changed here since the cut-over is in the file, and has to
     * be there before anything is brought from it. Until then it may be written again.
     *
     * @return how many rows
     */
    public long volver(String modulo, Path archivo) {
        return Objects.requireNonNull(
                transaccion.execute(
                        _ -> {
                            duenos.esperarEscrituras();
                            var antes = duenos.de(modulo).vuelta();
                            var id = antes == null ? UUID.randomUUID() : antes;
                            long filas = escribir(modulo, archivo, id);
                            duenos.pasarAlSistemaAnterior(modulo, id);
                            jdbc.execute("DISCARD TEMP");
                            return filas;
                        }));
    }

    private long escribir(String modulo, Path archivo, UUID id) {
        try {
            Files.createDirectories(archivo.toAbsolutePath().getParent());
            long filas;
            try (var salida = new PrintWriter(Files.newBufferedWriter(archivo))) {
                filas = new Vuelta(modulo, jdbc).escribir(salida, id);
                if (salida.checkError()) {
                    throw new IOException("Could not write " + archivo);
                }
            }
            try (var canal = FileChannel.open(archivo, StandardOpenOption.WRITE)) {
                canal.force(true); // it is all there is of those rows for the old system
            }
            return filas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
