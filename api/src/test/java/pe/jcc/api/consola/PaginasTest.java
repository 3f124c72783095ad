package pe.jcc.api.consola;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import pe.jcc.api.compartido.integracion.IntegracionTest;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The console in a real Chromium. Whatever a page asks for comes from the platform, and nothing complains. */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
abstract class PaginasTest extends IntegracionTest {

    /** What a browser, or htmx, says of an answer that is none, or no 200. */
    private static final Pattern CUANDO_FALTA = Pattern.compile("Failed to load|^htmx:");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser chromium;
    private static @Nullable String sesion;

    private final List<String> quejas = new ArrayList<>();
    private BrowserContext visita;
    protected Page pagina;

    @BeforeAll
    static void abrirChromium() {
        var programa = programa();
        assertThat(programa.isPresent() || System.getenv("CI") == null)
                .as("CI installs a Chromium")
                .isTrue();
        assumeTrue(
                programa.isPresent(),
                "No Chromium here: install one, or say where it is with JCC_PRUEBAS_CHROMIUM");
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(programa.orElseThrow())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-quic",
                                                        "--disable-background-networking")));
    }

    @AfterAll
    static void cerrarChromium() {
        if (playwright != null) {
            playwright.close();
        }
        chromium = null;
        sesion = null;
    }

    @BeforeEach
    void abrirPagina() {
        visitar(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void nadieSeQueja() {
        visita.close();
        assertThat(quejas).isEmpty();
    }

    /** Another look at it: a screen, a theme; by somebody who is logged in. */
    protected void visitar(Browser.NewContextOptions como) {
        if (visita != null) {
            visita.close();
        }
        if (sesion == null) {
            try (var ingreso = navegador().newContext()) {
                ingresar(ingreso.newPage(), "/consola/");
                sesion = ingreso.storageState();
            }
        }
        como.setStorageState(sesion);
        visita = navegador().newContext(como);
        pagina = escuchar(visita.newPage());
    }

    /** Nobody is logged in. */
    protected Page desconocido() {
        visita.close();
        visita = navegador().newContext();
        return escuchar(visita.newPage());
    }

    protected void ingresar(Page donde, String ruta) {
        donde.navigate(direccion(ruta));
        donde.getByLabel("Usuario").fill("admin");
        donde.getByLabel("Contraseña").fill("clave-de-prueba");
        boton(donde, "Ingresar").click();
        donde.waitForURL(u -> !u.contains("/ingresar"));
    }

    protected void ir(String ruta) {
        pagina.navigate(direccion(ruta));
    }

    protected String direccion(String ruta) {
        return pedido(ruta).build().uri().toString();
    }

    /** What the browser of who is logged in sends along. */
    protected String galletas() {
        return visita.cookies().stream()
                .map(galleta -> galleta.name + "=" + galleta.value)
                .collect(Collectors.joining("; "));
    }

    protected Locator boton(String nombre) {
        return boton(pagina, nombre);
    }

    protected Locator enlace(String nombre) {
        return pagina.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(nombre).setExact(true));
    }

    protected String titulo() {
        return pagina.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .textContent();
    }

    protected String aviso() {
        return pagina.getByRole(AriaRole.STATUS).textContent();
    }

    private static Locator boton(Page donde, String nombre) {
        return donde.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nombre).setExact(true));
    }

    private Page escuchar(Page nueva) {
        nueva.onPageError(fallo -> quejas.add(fallo));
        nueva.onConsoleMessage(
                dicho -> {
                    if (dicho.type().equals("error")
                            && !CUANDO_FALTA.matcher(dicho.text()).find()) {
                        quejas.add(dicho.text());
                    }
                });
        nueva.onRequest(
                pedido -> {
                    if (!URI.create(pedido.url()).getAuthority().equals(autoridad())) {
                        quejas.add("From elsewhere: " + pedido.url());
                    }
                });
        nueva.onResponse(
                respuesta -> {
                    if (respuesta.status() >= 500) {
                        quejas.add(respuesta.status() + " " + respuesta.url());
                    }
                });
        return nueva;
    }

    private String autoridad() {
        return URI.create(direccion("/")).getAuthority();
    }

    private static Browser navegador() {
        return Optional.ofNullable(chromium).orElseThrow();
    }

    private static Optional<Path> programa() {
        return Stream.of(
                        System.getenv().getOrDefault("JCC_PRUEBAS_CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(ruta -> !ruta.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
