import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Formats every Java file of the project, or checks that it is formatted; started by Maven on the build's JDK. */
class Formato {

    public static void main(String[] args) throws Exception {
        boolean aplicar = args.length > 0 && args[0].equals("aplicar");
        List<String> orden = new ArrayList<>(List.of("--aosp", "--skip-javadoc-formatting", "--skip-reflowing-long-strings"));
        orden.addAll(aplicar ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        orden.addAll(fuentes());
        var errores = new PrintWriter(System.err, true);
        int salida = new Main(new PrintWriter(System.out, true), errores, System.in).format(orden.toArray(String[]::new));
        if (salida != 0) {
            errores.println("Files above are not formatted: mvn -N verify -Dformato=aplicar");
        }
        System.exit(salida);
    }

    private static List<String> fuentes() throws IOException {
        try (var rutas = Files.walk(Path.of("."))) {
            return rutas.filter(ruta -> ruta.toString().endsWith(".java"))
                    .filter(ruta -> ruta.toString().contains("src") && !ruta.toString().contains("target"))
                    .map(Path::toString)
                    .toList();
        }
    }
}
