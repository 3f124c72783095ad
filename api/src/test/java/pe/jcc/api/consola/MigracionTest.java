package pe.jcc.api.consola;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import pe.jcc.db.legado.Legado;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** The pages of the migration. What they start here is a trial: the platform's tables stay as they are. */
class MigracionTest extends PaginasTest {

    private static final double UN_MINUTO = 60_000;

    @Test
    void a_trial_is_started_by_keyboard_watched_and_read() throws SQLException {
        var antes = leads();
        dueno("sistema_anterior");
        ir("/consola/migracion/");
        assertThat(pagina.getByLabel("App Comercial anterior")).isDisabled();
        assertThat(pagina.locator("main")).containsText("JCC_MIGRAR_COMERCIAL");
        assertThat(pagina.content())
                .doesNotContain("password=postgres")
                .doesNotContain("user=postgres");

        boton("Probar sin guardar").focus();
        pagina.keyboard().press("Enter");
        assertThat(aviso()).startsWith("La prueba empezó");
        assertThat(pagina.locator("#vivo .titular .estado"))
                .hasText(
                        Pattern.compile("Bien|Con diferencias"),
                        new HasTextOptions().setTimeout(UN_MINUTO));

        assertThat(pagina.locator("#vivo h2")).containsText("crm (simular)");
        assertThat(pagina.locator("#vivo")).containsText("Por admin");
        assertThat(pagina.locator(".avances li:has(progress[aria-label='legado_crm.leads_lead'])"))
                .containsText("63 de 63 filas");
        assertThat(pagina.getByLabel("Registro de la corrida, lo último primero"))
                .containsText("Informe");
        assertThat(leads()).isEqualTo(antes);

        pagina.reload();
        var informe = pagina.locator("a[href$='/informe']").first().getAttribute("href");
        var json = pagina.locator("a[href$='/json']").first().getAttribute("href");
        ir(informe);
        assertThat(titulo()).isEqualTo("Informe de la migración");
        assertThat(pagina.locator("body")).containsText("Simulación");
        var bajado = pagina.request().get(direccion(json));
        assertThat(bajado.headers().get("content-disposition")).contains("attachment");
        assertThat(bajado.text()).contains("\"simulado\" : true");

        ir("/consola/migracion/cuarentena");
        assertThat(titulo()).isEqualTo("Filas en cuarentena");
    }

    @AfterEach
    void asItWas() {
        dueno("plataforma");
    }

    @Test
    void a_row_in_quarantine_is_corrected_and_the_correction_taken_back() {
        new Legado(conLaMigracion()).preparar();
        sqlDeMigracion()
                .sql(
                        """
                        INSERT INTO legado_crm.cuarentena (tabla, llave, razon, frase, fila, etapa)
                        VALUES ('leads_lead', '990', 'leads_nombre_no_vacio', 'nombre: vacío o no admitido.',
                            '{"id": 990, "nombre": "<b> </b>", "fecha_captacion": null}', 'juicio')
                        """)
                .update();

        ir("/consola/migracion/cuarentena");
        pagina.getByLabel("Corregir 990").click();
        assertThat(pagina.locator("main")).containsText("nombre: vacío o no admitido.");
        pagina.getByLabel("fecha_captacion").fill("ayer");
        boton("Guardar la corrección").click();
        assertThat(pagina.getByRole(AriaRole.ALERT).first())
                .containsText("Un valor no es de su tipo");
        assertThat(pagina.getByLabel("fecha_captacion")).hasValue("ayer");

        pagina.getByLabel("fecha_captacion").fill("2026-05-03");
        pagina.getByLabel("nombre").fill("Ana");
        boton("Guardar la corrección").click();
        assertThat(aviso()).startsWith("La corrección está guardada");
        assertThat(
                        sqlDeMigracion()
                                .sql(
                                        "SELECT cambios::text || quien FROM legado_crm.correcciones WHERE llave = '990'")
                                .query(String.class)
                                .single())
                .isEqualTo("{\"nombre\": \"Ana\", \"fecha_captacion\": \"2026-05-03\"}admin");

        pagina.getByLabel("Corregir 990").click();
        boton("Retirar la corrección").click();
        assertThat(aviso()).isEqualTo("La corrección se retiró.");
        sqlDeMigracion().sql("DELETE FROM legado_crm.cuarentena WHERE llave = '990'").update();
    }

    @Test
    void two_at_once_are_refused_and_told_so() throws SQLException {
        try (var otra = turno()) {
            ir("/consola/migracion/");
            boton("Migrar").click();

            assertThat(titulo()).isEqualTo("No se pudo");
            assertThat(pagina.locator("main")).containsText("Ya hay una migración en marcha");
            assertThat(otra.isClosed()).isFalse();
        }
    }

    @Test
    void nothing_chosen_starts_nothing() {
        ir("/consola/migracion/");
        pagina.getByLabel("CRM anterior").uncheck();
        boton("Migrar").click();

        assertThat(pagina.getByRole(AriaRole.ALERT).first())
                .containsText("Elija al menos un sistema.");
    }

    @Test
    void a_run_of_another_process_is_seen_and_that_it_was_cut_short() throws SQLException {
        long corrida =
                sql.sql(
                                """
                                INSERT INTO comercial.migracion_corridas (pedido) VALUES ('comercial') RETURNING id
                                """)
                        .query(Long.class)
                        .single();
        sql.sql(
                        """
                        INSERT INTO comercial.migracion_avances (corrida, que, total, van, empezo, dicho)
                        VALUES (?, 'comercial.pagos', 1000000, 250000, now() - interval '10 seconds', now())
                        """)
                .param(corrida)
                .update();
        try (var otra = turno()) {
            ir("/consola/migracion/");
            assertThat(pagina.locator("#vivo .titular .estado")).hasText("En marcha");
            assertThat(pagina.locator("#vivo")).containsText("Por el comando");
            assertThat(pagina.locator(".avances li"))
                    .containsText("250,000 de 1,000,000 filas · 25,000 por segundo · faltan 30 s");
            assertThat(pagina.locator("progress")).hasAttribute("value", "250000");
            assertThat(otra.isClosed()).isFalse();
        }
        assertThat(pagina.locator("#vivo .titular .estado")).hasText("Se cortó");
        assertThat(pagina.getByRole(AriaRole.ALERT)).containsText("sigue donde quedó");
        sql.sql("DELETE FROM comercial.migracion_corridas WHERE id = ?").param(corrida).update();
    }

    /** Whoever holds it migrates. */
    private static Connection turno() throws SQLException {
        var conexion = conLaMigracion().getConnection();
        try (var pregunta = conexion.createStatement()) {
            pregunta.execute("SELECT pg_advisory_lock(hashtext('jcc.migrar'))");
        }
        return conexion;
    }

    /** Whose the CRM is: what is the platform's is not brought. */
    private static void dueno(String quien) {
        sqlDeMigracion()
                .sql("UPDATE compartido.modulos SET dueno = ? WHERE modulo = 'crm'")
                .param(quien)
                .update();
    }

    private long leads() {
        return sql.sql("SELECT count(*) FROM crm.leads").query(Long.class).single();
    }
}
