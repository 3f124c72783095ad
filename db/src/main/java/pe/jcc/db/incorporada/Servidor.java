package pe.jcc.db.incorporada;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The embedded database of one folder: ready when made, stopped and let go of when closed. */
final class Servidor implements AutoCloseable {

    /** The major version of the bundled PostgreSQL; another one cannot read its files. */
    static final int MAYOR = 18;

    private static final Logger LOG = LoggerFactory.getLogger(Servidor.class);

    private final Candado candado;
    private final Postmaster postmaster;
    private final Claves claves;

    private Servidor(Candado candado, Postmaster postmaster, Claves claves) {
        this.candado = candado;
        this.postmaster = postmaster;
        this.claves = claves;
    }

    static Servidor iniciar(Path datos) {
        var comienzo = System.nanoTime();
        try {
            var carpeta = Carpeta.abrir(datos);
            var servidor = iniciar(carpeta, Candado.tomar(carpeta));
            LOG.info(
                    "Base de datos incorporada lista en {} ms: carpeta {}, puerto {}",
                    Duration.ofNanos(System.nanoTime() - comienzo).toMillis(),
                    carpeta.datos(),
                    servidor.postmaster.puerto());
            return servidor;
        } catch (IOException e) {
            throw BaseNoDisponible.porCarpeta(datos.toAbsolutePath(), e);
        }
    }

    private static Servidor iniciar(Carpeta carpeta, Candado candado) throws IOException {
        try {
            boolean nueva = Files.notExists(carpeta.base()) || Files.exists(carpeta.incompleta());
            if (!nueva) {
                exigirQueSeaNuestra(carpeta);
            }
            new Huerfanos(carpeta.raiz()).detener();
            Files.deleteIfExists(carpeta.salida());
            var programas = new Programas(Binarios.preparar(carpeta.raiz()), carpeta.salida());
            var claves =
                    Files.exists(carpeta.claves())
                            ? Claves.leer(carpeta.claves())
                            : Claves.nuevas(carpeta.claves());
            return new Servidor(
                    candado,
                    nueva
                            ? BaseNueva.crear(carpeta, programas, claves)
                            : arrancar(carpeta, programas),
                    claves);
        } catch (IOException | RuntimeException e) {
            candado.close();
            throw e;
        }
    }

    private static void exigirQueSeaNuestra(Carpeta carpeta) throws IOException {
        var version = Files.readString(carpeta.base().resolve("PG_VERSION")).strip();
        if (!version.equals(String.valueOf(MAYOR))) {
            throw BaseNoDisponible.porVersion(carpeta.base(), version, MAYOR);
        }
        if (Files.notExists(carpeta.claves())) {
            throw BaseNoDisponible.porFaltaDe(carpeta.claves());
        }
    }

    private static Postmaster arrancar(Carpeta carpeta, Programas programas) throws IOException {
        // A volume or a copy may have opened it to others, which PostgreSQL refuses.
        ArchivoPrivado.cerrar(carpeta.base());
        new PostmasterPid(carpeta.base().resolve("postmaster.pid")).quitarSiEsAjeno();
        return Postmaster.arrancar(programas, carpeta.base());
    }

    String url() {
        return postmaster.url(BaseNueva.NOMBRE);
    }

    String clave(String rol) {
        return claves.de(rol);
    }

    @Override
    public void close() {
        try (candado) {
            if (!postmaster.detener()) {
                LOG.warn("PostgreSQL no se detuvo a tiempo; el próximo arranque se encarga de él");
            }
        } catch (IOException e) {
            LOG.warn("PostgreSQL no se pudo detener; el próximo arranque se encarga de él", e);
        }
    }
}
