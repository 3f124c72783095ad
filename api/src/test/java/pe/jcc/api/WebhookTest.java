package pe.jcc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pe.jcc.compartido.asesor.Asesores;

import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

@SuppressWarnings("NullAway.Init") // Spring fills the field
class WebhookTest extends ApiTest {

    @Autowired private Asesores asesores;

    @Test
    void what_came_in_is_read_back() {
        var respuesta = webhook(visita("LEER-1", "Lead Leído", "TEMP-0001", "900200001"));

        assertThat(respuesta.statusCode()).isEqualTo(200);
        var id = leer(respuesta).get("id_presencia").asString();
        var presencia = leer(ver("/api/gestion/presencias/" + id + "/"));
        assertThat(presencia.at("/cliente_detalle/display_text").asString())
                .isEqualTo("Lead Leído (900200001)");
        assertThat(presencia.get("fecha_hora_presencia").asString())
                .isEqualTo("2026-11-20T10:00:00-05:00");
        assertThat(presencia.get("proyecto_interes").asString()).isEmpty();
        assertThat(presencia.get("asesor_captacion_opc").isNull()).isTrue();
    }

    @Test
    void one_body_posted_100_times_at_once_makes_one_presencia_and_100_equal_answers()
            throws Exception {
        var cuerpo = visita("A-LA-VEZ", "Lead Simultáneo", "TEMP-0002", "900200002");
        Callable<HttpResponse<String>> envio = () -> webhook(cuerpo);
        try (var hilos = Executors.newFixedThreadPool(100)) {
            var respuestas = hilos.invokeAll(Stream.generate(() -> envio).limit(100).toList());

            assertThat(respuestas)
                    .extracting(respuesta -> respuesta.get().statusCode())
                    .containsOnly(200);
            assertThat(respuestas.stream().map(r -> r.resultNow().body()).distinct()).hasSize(1);
        }
        assertThat(cuantos("presencias WHERE id_presencia_crm = 'A-LA-VEZ'")).isEqualTo(1);
        assertThat(cuantos("clientes WHERE telefono_normalizado = '+51900200002'")).isEqualTo(1);
    }

    @Test
    void keys_match_exactly() {
        var decima = webhook(visita("CRM-10", "Lead Diez", "TEMP-0003", "900200003"));
        var primera = webhook(visita("CRM-1", "Lead Uno", "TEMP-0004", "900200004"));

        assertThat(leer(primera).get("id_presencia"))
                .isNotEqualTo(leer(decima).get("id_presencia"));
    }

    @Test
    void a_provisional_document_names_nobody_and_a_phone_does() {
        webhook(visita("TEMP-A", "Lead A", "TEMP-1234", "900201234"));
        webhook(visita("TEMP-B", "Lead B", "TEMP-1234", "900301234"));
        webhook(visita("TEMP-C", "Lead A otra vez", "TEMP-1234", "+51 900 201 234"));

        assertThat(cuantos("clientes WHERE numero_documento = 'TEMP-1234'")).isEqualTo(2);
    }

    @Test
    void a_repeat_changes_nothing_that_is_stored() {
        webhook(visita("REPETIDA", "Lead Original", "TEMP-0005", "900200005"));
        var otra = webhook(visita("REPETIDA", "Lead Cambiado", "TEMP-0006", "900200006"));

        var id = leer(otra).get("id_presencia").asString();
        assertThat(leer(ver("/api/gestion/presencias/" + id)).at("/cliente_detalle/display_text"))
                .hasToString("\"Lead Original (900200005)\"");
        assertThat(cuantos("clientes WHERE telefono_normalizado = '+51900200006'")).isZero();
    }

    @Test
    void a_venta_is_refused_with_a_clear_sentence_and_the_presencia_stays() {
        var cuerpo = visita("CON-VENTA", "Lead Comprador", "TEMP-0007", "900200007");
        var respuesta =
                webhook(cuerpo.strip().replaceFirst("\\}$", ", \"venta\": {\"lote\": \"L0001\"}}"));

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(leer(respuesta).get("detail").asString()).isEqualTo("Datos de venta inválidos.");
        assertThat(cuantos("presencias WHERE id_presencia_crm = 'CON-VENTA'")).isEqualTo(1);
    }

    @Test
    void whatever_comes_with_a_token_is_kept_as_it_came_with_its_outcome() {
        webhook("{roto \u0000");

        var ultimo =
                sql.sql(
                                "SELECT estado = 'rechazado' FROM comercial.webhooks_recibidos"
                                        + " WHERE position('roto'::bytea IN cuerpo) > 0")
                        .query(Boolean.class)
                        .list();
        assertThat(ultimo).hasSize(1);
    }

    @Test
    void both_addresses_are_one() {
        var cuerpo = visita("DOS-CAMINOS", "Lead Dos Caminos", "TEMP-0008", "900200008");
        var otra =
                enviar(
                        conJson("/api/webhook-presencia-crm", cuerpo)
                                .header("X-CRM-Webhook-Token", "token-nuevo"));

        assertThat(otra.body()).isEqualTo(webhook(cuerpo).body());
    }

    @Test
    void an_asesor_is_known_by_name_however_it_is_written_unless_two_are_so_called() {
        var rosa = asesores.registrar("Rosa María Ñahui");
        asesores.registrar("Juan Repetido");
        asesores.registrar("JUAN REPETIDO");

        assertThat(captador("ASESOR-1", " rosa  maria nahui ")).isEqualTo("\"" + rosa + "\"");
        assertThat(captador("ASESOR-2", rosa)).isEqualTo("\"" + rosa + "\"");
        assertThat(captador("ASESOR-3", "Juan Repetido")).isEqualTo("null");
        assertThat(
                        leer(ver(
                                        "/api/webhooks/recibidos/?sin_resolver=true&id_presencia_crm=ASESOR-3"))
                                .at("/results/0/asesor_sin_resolver")
                                .asString())
                .isEqualTo("Juan Repetido");
    }

    private String captador(String llave, String nombre) {
        var respuesta =
                webhook(
                        visita(llave, "Lead " + llave, "TEMP-0009", "900200009")
                                .replace("Nombre Que No Es Id", nombre));
        var id = leer(respuesta).get("id_presencia").asString();
        return leer(ver("/api/gestion/presencias/" + id)).get("asesor_captacion_opc").toString();
    }

    @Test
    void somebody_known_by_document_gains_what_was_not_known_and_keeps_what_was() {
        webhook(visita("CONOCIDO-1", "Lead Conocido", "00456789", "900200010"));
        webhook(
                visita("CONOCIDO-2", "Otro Nombre", "00456789", "900200011")
                        .replace(
                                "\"telefono_principal\"",
                                "\"distrito\": \"Ate\", \"telefono_principal\""));

        var cliente = leer(ver("/api/gestion/clientes/?q=00456789"));
        assertThat(cliente.get("count").asInt()).isEqualTo(1);
        assertThat(cliente.at("/results/0/nombres_completos_razon_social").asString())
                .isEqualTo("Lead Conocido");
        assertThat(cliente.at("/results/0/telefono_principal").asString()).isEqualTo("900200010");
        assertThat(cliente.at("/results/0/distrito").asString()).isEqualTo("Ate");
    }

    @Test
    void lists_are_searched_without_accents_or_case_and_wildcards_are_letters() {
        webhook(visita("BUSCADA", "Óscar Únicó Búsqueda", "TEMP-0012", "900200012"));

        assertThat(leer(ver("/api/gestion/clientes/?q=OSCAR+unico")).get("count").asInt())
                .isEqualTo(1);
        assertThat(
                        leer(ver("/api/gestion/presencias/?cliente_nombre=unico+busqueda"))
                                .get("count")
                                .asInt())
                .isEqualTo(1);
        assertThat(leer(ver("/api/gestion/clientes/?q=%25")).get("count").asInt()).isZero();
    }

    private long cuantos(String deQue) {
        return sql.sql("SELECT count(*) FROM comercial." + deQue).query(Long.class).single();
    }
}
