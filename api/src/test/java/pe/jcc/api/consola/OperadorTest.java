package pe.jcc.api.consola;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

/** What people do at the console, by hand and by keyboard. */
class OperadorTest extends PaginasTest {

    @Test
    void a_subscriber_is_registered_tested_and_switched_off_by_keyboard() {
        var receptor = receptor();
        var nombre = nombre();
        ir("/consola/suscriptores/nuevo");
        pagina.getByLabel("Nombre").fill(nombre);
        pagina.getByLabel("Dirección (URL)").fill("http://10.0.0.1/aviso");
        pagina.getByLabel("Lead creado").check();
        boton("Registrar").click();
        assertThat(pagina.getByRole(AriaRole.ALERT)).containsText("Dirección (URL)");

        pagina.getByLabel("Dirección (URL)").fill(receptor.url());
        boton("Registrar").click();
        assertThat(pagina.locator("#secreto").textContent()).startsWith("whsec_");
        enlace("Listo, ya lo guardé").click();
        assertThat(titulo()).isEqualTo(nombre);
        assertThat(pagina.content()).doesNotContain("whsec_");

        boton("Enviar una prueba").click();
        assertThat(aviso()).isEqualTo("La prueba llegó bien.");
        assertThat(receptor.llegados()).hasSize(1);

        ir("/consola/");
        var interruptor =
                pagina.getByRole(
                        AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Avisar a " + nombre));
        assertThat(interruptor).hasAttribute("aria-checked", "true");
        interruptor.focus();
        pagina.keyboard().press("Space");
        assertThat(interruptor).hasAttribute("aria-checked", "false");
        assertThat(aviso()).contains("está apagado");

        enlace(nombre).click();
        pagina.getByText("Eliminar este suscriptor").click();
        boton("Sí, eliminar").click();
        assertThat(aviso()).contains("se eliminó");
        assertThat(enlace(nombre)).hasCount(0);
    }

    @Test
    void a_delivery_is_found_looked_at_and_tried_again() {
        var receptor = receptor().responde(500);
        suscribir(receptor, "lead.creado");
        var lead = lead();
        var celular = lead.get("celular").asString();
        espera("failed", () -> !entregas("search=" + celular + "&estado=reintentando").isEmpty());
        receptor.responde(200);

        ir("/consola/entregas/");
        pagina.getByLabel("Buscar").fill(celular);
        pagina.keyboard().press("Enter");
        assertThat(pagina.locator("tbody tr")).hasCount(1);
        assertThat(pagina.locator("tbody .estado")).hasText("Reintentando");
        pagina.locator("tbody th a").click();
        assertThat(pagina.locator("pre").first()).containsText(celular);
        assertThat(pagina.locator(".intentos li")).hasCount(1);
        assertThat(pagina.locator(".intentos .codigo").first()).hasText("500");
        assertThat(pagina.content()).doesNotContain("v1,ey");

        boton("Intentar otra vez ahora").click();
        assertThat(aviso()).isEqualTo("La entrega se intenta otra vez ahora.");
        espera("taken", () -> !entregas("search=" + celular + "&estado=entregado").isEmpty());
        pagina.reload();
        assertThat(pagina.locator(".titular .estado")).hasText("Entregado");
        assertThat(pagina.locator(".intentos .codigo").first()).hasText("200");
    }

    @Test
    void many_are_sent_again_after_a_person_saw_how_many() {
        var receptor = receptor();
        long suscriptor = id(suscribir(receptor, "lead.creado"));
        IntStream.range(0, 3).forEach(_ -> lead());
        espera(
                "told",
                () -> entregas("suscriptor=" + suscriptor + "&estado=entregado").size() == 3);

        ir("/consola/entregas/?suscriptor=" + suscriptor);
        enlace("Intentar estas otra vez…").click();
        assertThat(titulo()).isEqualTo("3 entregas");
        assertThat(receptor.llegados()).hasSize(3);
        boton("Intentar otra vez").click();
        assertThat(aviso()).isEqualTo("3 entregas se intentan otra vez ahora.");
        espera("again", () -> receptor.llegados().size() == 6);
    }

    @Test
    void what_was_refused_is_found_by_its_cliente_corrected_and_processed() {
        var mala =
                visita("CONSOLA-MALA", "Berta Corregible", "TEMP-1", "900600361")
                        .replace("campo_opc", "volante");
        assertThat(webhook(mala).statusCode()).isEqualTo(400);

        ir("/consola/recibidos/?estado=con_error");
        pagina.getByLabel("Buscar").fill("berta corregible");
        boton("Buscar").click();
        enlace("Berta Corregible").click();
        assertThat(pagina.locator(".intentos pre")).containsText("no es una elección válida");
        var cuerpo = pagina.getByLabel("Cuerpo (JSON)");
        var corregido = cuerpo.inputValue().replace("volante", "web");
        cuerpo.fill(corregido.substring(2));
        boton("Procesar lo corregido").click();
        assertThat(pagina.locator("#mal-escrito")).isVisible();
        assertThat(cuerpo).hasValue(corregido.substring(2));

        cuerpo.fill(corregido);
        boton("Procesar lo corregido").click();

        assertThat(aviso()).isEqualTo("Se procesó.");
        assertThat(pagina.locator(".titular .estado")).hasText("Procesado");
        assertThat(pagina.locator(".intentos li")).hasCount(2);
        assertThat(
                        sql.sql(
                                        "SELECT medio_captacion FROM comercial.presencias WHERE id_presencia_crm = 'CONSOLA-MALA'")
                                .query(String.class)
                                .single())
                .isEqualTo("web");
    }

    @Test
    void what_came_is_shown_as_it_came_and_no_longer_than_people_can_read() {
        var numeros = "{\"cliente\": \"Nombra Numeros\", \"a\": 12345678.90, \"b\": 1e400}";
        assertThat(webhook(numeros).statusCode()).isEqualTo(400);
        var hondo =
                "{\"a\":".repeat(400)
                        + "{"
                        + "\"b\":0,".repeat(8_000)
                        + "\"b\":0}"
                        + "}".repeat(400);
        assertThat(webhook(hondo).statusCode()).isEqualTo(400);

        ir("/consola/recibidos/?estado=con_error");
        pagina.locator("tbody th a").nth(1).click();
        assertThat(pagina.locator("pre").first()).containsText("12345678.90");
        assertThat(pagina.locator("pre").first()).containsText("1E+400");
        ir("/consola/recibidos/?estado=con_error");
        pagina.locator("tbody th a").first().click();
        assertThat(pagina.content().length()).isLessThan(6 * hondo.length());
    }

    @Test
    void an_asesor_whom_nobody_knew_is_told_by_a_person() {
        logrado(
                201,
                hacer(
                        "POST",
                        "/api/gestion/asesores/",
                        "{\"nombre_asesor\": \"Casandra Reconocible\", \"fecha_ingreso\": \"2026-01-01\"}"));
        webhook(
                visita("CONSOLA-ASESOR", "Lead De Casandra", "TEMP-1", "900600362")
                        .replace("Nombre Que No Es Id", "Casandra Reconosible"));

        ir("/consola/recibidos/?sin_resolver=true&search=Lead+De+Casandra");
        enlace("Lead De Casandra").click();
        pagina.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Casandra Reconocible"))
                .click();

        assertThat(aviso()).isEqualTo("El asesor quedó como captador de la presencia.");
        assertThat(pagina.getByText("¿Quién es")).hasCount(0);
    }

    @Test
    void a_role_without_the_permission_is_told_so() {
        logrado(
                201,
                hacer(
                        "POST",
                        "/api/usuarios/",
                        "{\"username\": \"mira-consola\", \"clave\": \"Una-clave-larga-7\"}"));
        var otro = desconocido();
        otro.navigate(direccion("/consola/"));
        otro.getByLabel("Usuario").fill("mira-consola");
        otro.getByLabel("Contraseña").fill("Una-clave-larga-7");
        otro.keyboard().press("Enter");

        assertThat(otro.getByRole(AriaRole.ALERT))
                .containsText("Su usuario no tiene permiso para ver la consola.");
    }
}
