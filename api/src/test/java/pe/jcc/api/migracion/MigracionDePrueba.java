package pe.jcc.api.migracion;

import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.db.BaseDeDatos;
import pe.jcc.db.DatosGrabados;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Both old databases and an empty one of the platform, with the command between them. */
abstract class MigracionDePrueba {

    @TempDir Path informe;

    protected final BaseDeDatos antiguos;
    protected final BaseDeDatos base = BaseDeDatos.nueva();
    protected final JdbcClient viejo;
    protected final JdbcClient nuevo = base.sqlComo(base.administrador());

    MigracionDePrueba() {
        this(DatosGrabados.antiguos());
    }

    MigracionDePrueba(BaseDeDatos antiguos) {
        this.antiguos = antiguos;
        this.viejo = antiguos.sqlComo(antiguos.administrador());
    }

    protected int migrar(String... mas) {
        var palabras = new ArrayList<>(List.of("migrar"));
        palabras.addAll(List.of(mas));
        palabras.add("--informe=" + informe);
        palabras.add("--crm=" + fuente("crm"));
        palabras.add("--comercial=" + fuente("comercial"));
        palabras.addAll(deLaBase());
        return Migrar.ejecutar(palabras.toArray(String[]::new));
    }

    protected List<String> deLaBase() {
        return base.propiedades().entrySet().stream()
                .map(propiedad -> "--" + propiedad.getKey() + "=" + propiedad.getValue())
                .toList();
    }

    /** What {@code migrar volver} wrote for the old database. */
    protected Path vuelta(String modulo) throws IOException {
        try (var archivos = Files.list(informe)) {
            return archivos.filter(a -> a.getFileName().toString().startsWith("vuelta-" + modulo))
                    .findFirst()
                    .orElseThrow();
        }
    }

    protected JsonNode informe() {
        return new JsonMapper().readTree(informe.resolve("informe.json"));
    }

    protected List<String> textos(String consulta) {
        return nuevo.sql(consulta).query((fila, n) -> fila.getString(1)).list();
    }

    /** Where one of the two is read. */
    protected String fuente(String sistema) {
        return antiguos.url()
                + "?user=%s&password=%s&currentSchema=legado_%s"
                        .formatted(
                                antiguos.administrador().usuario(),
                                antiguos.administrador().clave(),
                                sistema);
    }
}
