package pe.jcc.api.consola;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpRequest;
import java.util.List;

/** The door of the console, its first page, and what all its pages have in common. */
class ConsolaTest extends PaginasTest {

    @Test
    void who_is_not_logged_in_is_taken_to_the_door_and_then_where_they_wanted() {
        var nadie = desconocido();
        nadie.navigate(direccion("/consola/entregas/?estado=agotado"));
        assertThat(nadie).hasTitle("Ingresar · Integración JCC");

        nadie.getByLabel("Usuario").fill("admin");
        nadie.getByLabel("Contraseña").fill("no es esta");
        nadie.keyboard().press("Enter");
        assertThat(nadie.locator("[role=alert]"))
                .hasText("El usuario o la contraseña no son correctos.");

        ingresar(nadie, "/consola/entregas/?estado=agotado");
        assertThat(nadie).hasURL(direccion("/consola/entregas?estado=agotado"));
        nadie.getByText("Salir").click();
        assertThat(nadie.locator("[role=status]")).hasText("La sesión quedó cerrada.");
        nadie.navigate(direccion("/consola/"));
        assertThat(nadie).hasTitle("Ingresar · Integración JCC");
    }

    @Test
    void a_request_that_comes_from_elsewhere_is_told_so_as_a_page() {
        var forjado =
                enviarSinJuzgar(
                        pedido("/consola/salir")
                                .header("Cookie", galletas())
                                .header("Accept", "text/html")
                                .header("Origin", "https://otro.pe")
                                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(forjado.statusCode()).isEqualTo(302);
        assertThat(forjado.headers().firstValue("Location").orElseThrow())
                .contains("motivo=origen");
        ir("/consola/");
        assertThat(titulo()).isEqualTo("Cómo va la integración");
    }

    @Test
    void nobody_is_sent_to_another_site() {
        var nadie = desconocido();
        for (var ajena :
                List.of(
                        "//otro.pe/",
                        "https://otro.pe/consola/",
                        "/consola//otro.pe",
                        "/consola/?a=%25zz",
                        "/consola/%7Bx%7D")) {
            ingresar(nadie, "/consola/ingresar?volver=" + ajena);
            assertThat(nadie).hasURL(direccion("/consola/"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/consola/entregas/?=1, 400",
        "/consola/recibidos/?search=%ff, 400",
        "/consola/entregas/?a:b=1, 200",
        "/consola/entregas/reintentar?nada=1, 400",
        "/consola/recibidos/reprocesar?suscriptor=1, 400"
    })
    void an_address_that_nobody_meant_is_a_page(String ruta, int estado) {
        var respuesta = pagina.navigate(direccion("/consola/").replace("/consola/", ruta));

        assertThat(respuesta.status()).isEqualTo(estado);
        assertThat(pagina.locator("main h1")).isVisible();
    }

    @Test
    void the_figures_come_again_without_reloading() {
        var receptor = receptor();
        suscribir(receptor, "lead.creado");
        ir("/consola/");
        pagina.evaluate("window.laMisma = true");
        var intentos = pagina.locator("dt:text-is('Intentos') + dd");
        var antes = intentos.textContent();

        lead();

        assertThat(intentos).not().hasText(antes);
        assertThat(pagina.evaluate("window.laMisma")).isEqualTo(true);
    }

    @Test
    void a_page_whose_figures_cannot_be_had_says_so_and_recovers() {
        ir("/consola/");
        pagina.route("**/consola/vivo", ruta -> ruta.abort());
        assertThat(pagina.getByText("Sin conexión con la plataforma")).isVisible();
        pagina.unroute("**/consola/vivo");
        assertThat(pagina.getByText("Sin conexión con la plataforma")).isHidden();
    }

    @Test
    void what_a_person_opened_stays_open_while_figures_come() {
        ir("/consola/");
        pagina.getByText("Ver en números").first().click();
        var momento = pagina.locator(".pulso time");
        var antes = momento.textContent();
        assertThat(momento).not().hasText(antes);
        assertThat(pagina.locator("#vivo details").first()).hasAttribute("open", "");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 360"})
    void every_page_can_be_used_by_everybody_on_a_small_screen_too(ColorScheme tema, int ancho) {
        var receptor = receptor();
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        lead();
        espera("told", () -> !entregas("suscriptor=" + suscriptor + "&estado=entregado").isEmpty());
        var entrega = unica("suscriptor=" + suscriptor).get("id").asString();
        webhook(visita("CONSOLA-360", "Lead Angosto", "TEMP-1", "900600360"));
        var recibido =
                sql.sql("SELECT max(id) FROM comercial.webhooks_recibidos")
                        .query(Long.class)
                        .single();

        visitar(new Browser.NewContextOptions().setViewportSize(ancho, 800).setColorScheme(tema));
        for (var ruta :
                List.of(
                        "/consola/",
                        "/consola/entregas/",
                        "/consola/entregas/" + entrega,
                        "/consola/entregas/reintentar?suscriptor=" + suscriptor,
                        "/consola/recibidos/",
                        "/consola/recibidos/" + recibido,
                        "/consola/suscriptores/",
                        "/consola/suscriptores/" + suscriptor,
                        "/consola/suscriptores/nuevo",
                        "/consola/migracion/",
                        "/consola/migracion/cuarentena",
                        "/consola/nada",
                        "/consola/ingresar")) {
            ir(ruta);
            assertThat(pagina.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d px", ruta, ancho)
                    .isEqualTo(ancho);
            assertThat(new AxeBuilder(pagina).analyze().getViolations())
                    .as("%s at %d px, %s", ruta, ancho, tema)
                    .isEmpty();
        }
    }

    @Test
    void a_code_of_no_page_is_told_as_a_page() {
        for (var ruta :
                List.of(
                        "/consola/recibidos/999999999",
                        "/consola/recibidos/abc",
                        "/consola/a/b/")) {
            ir(ruta);
            assertThat(titulo()).as(ruta).isEqualTo("No está aquí");
        }
        ir("/consola/entregas/?desde=ayer&codigo_http=x");
        assertThat(pagina.locator("[role=alert] li")).hasCount(2);
    }
}
