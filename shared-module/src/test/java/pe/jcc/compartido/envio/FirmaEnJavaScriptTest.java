package pe.jcc.compartido.envio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** As a subscriber on Node verifies, with the library of Standard Webhooks. Skipped where there is no Node, or no npm. */
class FirmaEnJavaScriptTest {

    private static final Path FUENTES = Path.of("src", "test", "js");

    @Test
    void the_library_for_javascript_verifies_it(@TempDir Path carpeta) throws Exception {
        instalar(carpeta);
        var secreto = SecretoCompartido.nuevo();
        var llaves = ParDeLlaves.nuevo();
        var cuerpo = "{\"cliente\": \"Ñandú € 😀\",\n \"ruta\": \"a\\\\b\"}";
        var firmado =
                Firma.cabeceras(
                        "evt_1", Instant.now(), cuerpo.getBytes(UTF_8), List.of(secreto, llaves));
        var entrada =
                String.join(
                        "\n",
                        secreto.escrito(),
                        llaves.publico(),
                        firmado.getOrDefault("webhook-id", ""),
                        firmado.getOrDefault("webhook-timestamp", ""),
                        firmado.getOrDefault("webhook-signature", ""),
                        cuerpo);

        assertThat(correr(carpeta, entrada, "node", "verificar.mjs")).isEqualTo("ok\n");
        assertThat(correr(carpeta, entrada + " ", "node", "verificar.mjs"))
                .contains("WebhookVerificationError");
    }

    private static void instalar(Path carpeta) throws IOException, InterruptedException {
        assumeTrue(hay("node") && hay("npm"), "skipped: there is no node or no npm here");
        for (var archivo : List.of("package.json", "package-lock.json", "verificar.mjs")) {
            Files.copy(FUENTES.resolve(archivo), carpeta.resolve(archivo));
        }
        var dicho =
                correr(
                        carpeta,
                        "",
                        "npm",
                        "ci",
                        "--ignore-scripts",
                        "--prefer-offline",
                        "--no-audit",
                        "--no-fund");
        assumeTrue(
                Files.isDirectory(carpeta.resolve("node_modules/standardwebhooks")),
                "skipped: npm brings no library: " + dicho);
    }

    private static boolean hay(String programa) throws InterruptedException {
        try {
            var proceso = new ProcessBuilder(programa, "--version").start();
            return proceso.waitFor(30, TimeUnit.SECONDS) && proceso.exitValue() == 0;
        } catch (IOException noEsta) {
            return false;
        }
    }

    private static String correr(Path carpeta, String entrada, String... orden)
            throws IOException, InterruptedException {
        var proceso =
                new ProcessBuilder(orden)
                        .directory(carpeta.toFile())
                        .redirectErrorStream(true)
                        .start();
        try (var escritura = proceso.outputWriter(UTF_8)) {
            escritura.write(entrada);
        }
        var dicho = new String(proceso.getInputStream().readAllBytes(), UTF_8);
        proceso.waitFor();
        return dicho;
    }
}
