package pe.jcc.db.incorporada;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Makes the data directory, and in it the database and the roles, or leaves the mark of an unfinished one. */
final class BaseNueva {

    static final String NOMBRE = "jcc";

    private BaseNueva() {}

    static Postmaster crear(Carpeta carpeta, Programas programas, Claves claves)
            throws IOException {
        ArchivoPrivado.escribir(carpeta.incompleta(), "");
        FileSystemUtils.deleteRecursively(carpeta.base());
        ArchivoPrivado.escribir(carpeta.claveInicial(), claves.de(Claves.SUPERUSUARIO));
        programas.exigir(
                "initdb",
                List.of(
                        "--pgdata=" + carpeta.base(),
                        "--username=" + Claves.SUPERUSUARIO,
                        "--pwfile=" + carpeta.claveInicial(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        Files.delete(carpeta.claveInicial());
        var postmaster = Postmaster.arrancar(programas, carpeta.base());
        try {
            crearBaseYRoles(postmaster, claves);
            ArchivoPrivado.borrar(carpeta.incompleta());
            return postmaster;
        } catch (SQLException | IOException e) {
            postmaster.detener();
            throw new IOException("no se pudieron crear la base y sus roles", e);
        }
    }

    private static void crearBaseYRoles(Postmaster postmaster, Claves claves)
            throws SQLException, IOException {
        try (var conexion = conectar(postmaster, "postgres", claves);
                var orden = conexion.createStatement()) {
            orden.execute("CREATE DATABASE " + NOMBRE);
        }
        try (var conexion = conectar(postmaster, NOMBRE, claves);
                var orden = conexion.createStatement()) {
            orden.execute(
                    new ClassPathResource("db/roles.sql")
                            .getContentAsString(StandardCharsets.UTF_8));
            for (var rol : List.of(Claves.MIGRA, Claves.APP, Claves.LECTURA)) {
                orden.execute("ALTER ROLE %s PASSWORD '%s'".formatted(rol, claves.de(rol)));
            }
        }
    }

    private static Connection conectar(Postmaster postmaster, String base, Claves claves)
            throws SQLException {
        return DriverManager.getConnection(
                postmaster.url(base), Claves.SUPERUSUARIO, claves.de(Claves.SUPERUSUARIO));
    }
}
