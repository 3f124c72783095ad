package pe.jcc.api.comercial.cliente;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.List;

class FusionTest extends ClientesDePrueba {

    @AfterEach
    void nadaQueda() {
        borrarClientes();
    }

    @Test
    void what_is_the_other_s_passes_to_the_one_that_stays_and_comes_back() {
        var deVisita = presencia("FUSION-1", "Prueba Por Visita", "900700201");
        var queda = leer(ver(CLIENTES + clienteDe(deVisita) + "/"));
        var otro =
                cliente(
                        "Prueba Con Documento",
                        ", \"numero_documento\": \"00673001\", \"telefono_principal\": \"900700202\", \"distrito\": \"Ate\", \"estado_civil\": \"Viudo(a)\", \"fecha_nacimiento_constitucion\": \"1990-02-28\"");
        var delOtro = presencia("FUSION-2", "Prueba Con Documento", "900700202");
        assertThat(clienteDe(delOtro)).isEqualTo(id(otro));

        var fusionado = logrado(200, fusionar(queda, otro));

        assertThat(fusionado.get("numero_documento").asString()).isEqualTo("00673001");
        assertThat(fusionado.get("nombres_completos_razon_social").asString())
                .isEqualTo("Prueba Por Visita");
        assertThat(fusionado.get("telefono_principal").asString()).isEqualTo("900700201");
        assertThat(fusionado.get("distrito").asString()).isEqualTo("Ate");
        assertThat(fusionado.get("estado_civil").asString()).isEqualTo("Viudo(a)");
        assertThat(fusionado.get("fecha_nacimiento_constitucion").asString())
                .isEqualTo("1990-02-28");
        assertThat(clienteDe(delOtro)).isEqualTo(id(queda));
        var loQueDijo = leer(ver(este(otro)));
        assertThat(loQueDijo.get("fusionado_en").asString()).isEqualTo(id(queda));
        assertThat(loQueDijo.get("numero_documento").asString()).isEqualTo("00673001");
        assertThat(leer(ver(CLIENTES + "?q=prueba")).get("count").asInt()).isEqualTo(1);
        assertThat(leer(ver(CLIENTES + "para_ventas/?search=prueba")).get("count").asInt())
                .isEqualTo(1);

        logrado(200, hacer("PATCH", este(queda), "{\"distrito\": \"Comas\"}"));
        var separado = logrado(200, deshacer(queda, "{}"));

        assertThat(separado.get("numero_documento")).isEqualTo(queda.get("numero_documento"));
        assertThat(separado.get("distrito").asString()).isEqualTo("Comas");
        assertThat(separado.get("estado_civil").isNull()).isTrue();
        assertThat(clienteDe(delOtro)).isEqualTo(id(otro));
        assertThat(clienteDe(deVisita)).isEqualTo(id(queda));
        assertThat(leer(ver(este(otro))).get("fusionado_en").isNull()).isTrue();
        assertThat(deshacer(queda, "").statusCode()).isEqualTo(409);
    }

    @Test
    void who_may_be_one_person_is_offered_for_merging() {
        var visitante = clienteDe(presencia("PARECIDO-1", "Prueba Parecida", "900700301"));
        var conDocumento =
                cliente(
                        "Prueba Parecida R.",
                        ", \"numero_documento\": \"00673031\", \"telefono_principal\": \"900 700 301\"");
        var conyuge =
                cliente(
                        "Prueba Cónyuge",
                        ", \"numero_documento\": \"00673032\", \"telefono_principal\": \"900700301\"");

        assertThat(ids("?parecido_a=" + id(conDocumento))).containsExactly(visitante);
        assertThat(ids("?parecido_a=" + visitante))
                .containsExactlyInAnyOrder(id(conDocumento), id(conyuge));
        assertThat(ids("?q=prueba&por_fusionar=true")).hasSize(3);

        logrado(
                200,
                hacer(
                        "POST",
                        este(conDocumento) + "fusionar/",
                        "{\"otro\": \"" + visitante + "\"}"));

        assertThat(ids("?parecido_a=" + id(conDocumento))).isEmpty();
        assertThat(ids("?q=prueba&por_fusionar=true")).isEmpty();
        assertThat(ids("?q=prueba&por_fusionar=false")).hasSize(2);
        assertThat(ver(CLIENTES + "?parecido_a=CLI-NADIE").statusCode()).isEqualTo(400);
    }

    private List<String> ids(String consulta) {
        return leer(ver(CLIENTES + consulta))
                .get("results")
                .valueStream()
                .map(c -> c.get("id_cliente").asString())
                .toList();
    }

    @Test
    void who_visits_with_the_other_s_document_or_phone_is_the_one_that_stays() {
        var queda = cliente("Prueba A", ", \"numero_documento\": \"00673002\"");
        var otro =
                cliente(
                        "Prueba B",
                        ", \"numero_documento\": \"00673003\", \"telefono_principal\": \"900700203\"");
        var tercero = cliente("Prueba C", ", \"numero_documento\": \"00673004\"");
        logrado(200, fusionar(queda, otro));
        logrado(200, fusionar(tercero, queda));

        assertThat(clienteDe(presencia("FUSION-3", "Prueba B", "900700203")))
                .isEqualTo(id(tercero));
        assertThat(crear("Prueba D", ", \"numero_documento\": \"00673003\"").statusCode())
                .isEqualTo(400);
        logrado(200, hacer("PATCH", este(tercero), "{\"numero_documento\": \"00673003\"}"));
    }

    @Test
    void one_that_was_merged_is_changed_merged_and_deleted_no_more() {
        var queda = cliente("Prueba A", "");
        var otro = cliente("Prueba B", "");
        logrado(200, fusionar(queda, otro));
        var frase =
                "{\"detail\":\"El cliente %s se fusionó con %s: use ese, o deshaga la fusión.\"}"
                        .formatted(id(otro), id(queda));

        rechaza(409, hacer("PATCH", este(otro), "{\"distrito\": \"Ate\"}"), frase);
        rechaza(409, hacer("DELETE", este(otro), ""), frase);
        rechaza(409, fusionar(queda, otro), frase);
        rechaza(409, fusionar(cliente("Prueba C", ""), otro), frase);
        assertThat(hacer("DELETE", este(queda), "").statusCode()).isEqualTo(409);
    }

    @Test
    void several_are_parted_in_any_order() {
        var queda = cliente("Prueba A", "");
        var dos = cliente("Prueba B", ", \"distrito\": \"Ate\"");
        var tres = cliente("Prueba C", ", \"distrito\": \"Comas\", \"provincia\": \"Lima\"");
        logrado(200, fusionar(queda, dos));
        logrado(200, fusionar(queda, tres));

        var sinDos = logrado(200, deshacer(queda, "{\"otro\": \"" + id(dos) + "\"}"));

        assertThat(sinDos.get("distrito").isNull()).isTrue();
        assertThat(sinDos.get("provincia").asString()).isEqualTo("Lima");
        assertThat(deshacer(queda, "{\"otro\": \"" + id(dos) + "\"}").statusCode()).isEqualTo(409);
        assertThat(logrado(200, deshacer(queda, "{}")).get("provincia").isNull()).isTrue();
    }

    @Test
    void whom_to_merge_has_to_be_somebody_else() {
        var cliente = cliente("Prueba A", "");

        rechaza(
                400,
                fusionar(cliente, cliente),
                "{\"otro\":[\"Un cliente no se fusiona consigo mismo.\"]}");
        rechaza(
                400,
                hacer("POST", este(cliente) + "fusionar/", "{\"otro\": \"CLI99999\"}"),
                "{\"otro\":[\"Clave primaria \\\"CLI99999\\\" inválida - objeto no existe.\"]}");
        rechaza(
                400,
                hacer("POST", este(cliente) + "fusionar/", "{}"),
                "{\"otro\":[\"Este campo es requerido.\"]}");
        assertThat(hacer("POST", CLIENTES + "CLI99999/fusionar/", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void two_that_are_merged_into_each_other_at_once_are_merged_once() throws Exception {
        var uno = cliente("Prueba A", "");
        var otro = cliente("Prueba B", "");

        var respuestas = aLaVez(10, n -> n % 2 == 0 ? fusionar(uno, otro) : fusionar(otro, uno));

        assertThat(respuestas.stream().filter(r -> r.statusCode() == 200)).hasSize(1);
        assertThat(respuestas.stream().filter(r -> r.statusCode() == 409)).hasSize(9);
    }

    @Test
    void visits_that_come_while_two_are_merged_are_the_one_s_that_stays() throws Exception {
        var queda = cliente("Prueba A", "");
        var otro = cliente("Prueba B", ", \"telefono_principal\": \"900700204\"");

        aLaVez(
                12,
                n ->
                        n == 6
                                ? fusionar(queda, otro)
                                : webhook(
                                        visita("FUSION-V" + n, "Prueba B", "TEMP-1", "900700204")));

        assertThat(
                        sql.sql("SELECT count(*) FROM comercial.presencias WHERE cliente = ?")
                                .param(id(queda))
                                .query(Long.class)
                                .single())
                .isEqualTo(11);
    }

    @Test
    void a_document_that_the_one_that_stays_has_taken_is_in_conflict_when_they_are_parted() {
        var queda = cliente("Prueba A", ", \"numero_documento\": \"00673011\"");
        var otro = cliente("Prueba B", ", \"numero_documento\": \"00673012\"");
        logrado(200, fusionar(queda, otro));
        logrado(200, hacer("PATCH", este(queda), "{\"numero_documento\": \"00673012\"}"));

        logrado(200, deshacer(queda, "{}"));

        assertThat(leer(ver(CLIENTES + "?en_conflicto=true")).get("results"))
                .extracting(c -> c.get("id_cliente").asString())
                .containsExactly(id(otro));
        logrado(200, hacer("PATCH", este(queda), "{\"numero_documento\": \"00673011\"}"));
        assertThat(leer(ver(CLIENTES + "?en_conflicto=true")).get("count").asInt()).isZero();
    }

    @Test
    void a_conflict_of_the_migration_ends_with_the_merge_that_answers_it() {
        var uno = cliente("Prueba A", ", \"numero_documento\": \"00673013\"");
        var otro = cliente("Prueba B", "");
        sql.sql(
                        "UPDATE comercial.clientes SET numero_documento = '00673013', en_conflicto = true WHERE id_cliente = ?")
                .param(id(otro))
                .update();

        logrado(200, fusionar(otro, uno));

        assertThat(leer(ver(CLIENTES + "?en_conflicto=true")).get("count").asInt()).isZero();
    }

    @Test
    void
            visits_that_come_with_a_document_merged_long_ago_while_another_merge_goes_on_are_the_last_one_s()
                    throws Exception {
        var a = cliente("Prueba A", ", \"numero_documento\": \"00673014\"");
        var b = cliente("Prueba B", "");
        var c = cliente("Prueba C", "");
        logrado(200, fusionar(b, a));

        aLaVez(
                12,
                n ->
                        n == 5
                                ? fusionar(c, b)
                                : webhook(
                                        visita(
                                                "FUSION-D" + n,
                                                "Prueba A",
                                                "00673014",
                                                "900700299")));

        assertThat(
                        sql.sql("SELECT count(*) FROM comercial.presencias WHERE cliente = ?")
                                .param(id(c))
                                .query(Long.class)
                                .single())
                .isEqualTo(11);
    }

    @Test
    void nobody_waits_in_a_circle_for_a_cliente() throws Exception {
        for (int ronda = 0; ronda < 5; ronda++) {
            var uno = cliente("Prueba A" + ronda, "");
            var otro = cliente("Prueba B" + ronda, "");
            var suya = logrado(201, visitar(uno)).get("id_presencia").asString();

            var respuestas =
                    aLaVez(
                            12,
                            n ->
                                    switch (n % 4) {
                                        case 0 -> visitar(uno);
                                        case 1 -> hacer("DELETE", este(uno), "");
                                        case 2 -> pasar(suya, n % 8 == 2 ? otro : uno);
                                        default -> n == 3 ? fusionar(otro, uno) : visitar(otro);
                                    });

            assertThat(respuestas)
                    .noneMatch(r -> r.body().contains("Otra persona lo cambió"))
                    .allMatch(r -> r.statusCode() < 500);
        }
    }

    private HttpResponse<String> visitar(JsonNode cliente) {
        return hacer(
                "POST",
                "/api/gestion/presencias/",
                """
                {"cliente": "%s", "fecha_hora_presencia": "2026-11-20T10:00", "proyecto_interes": "P",
                 "medio_captacion": "web", "modalidad": "virtual"}
                """
                        .formatted(id(cliente)));
    }

    private HttpResponse<String> pasar(String presencia, JsonNode cliente) {
        return hacer(
                "PATCH",
                "/api/gestion/presencias/" + presencia + "/",
                "{\"cliente\": \"%s\"}".formatted(id(cliente)));
    }

    private HttpResponse<String> fusionar(JsonNode queda, JsonNode otro) {
        return hacer("POST", este(queda) + "fusionar/", "{\"otro\": \"%s\"}".formatted(id(otro)));
    }

    private HttpResponse<String> deshacer(JsonNode queda, String cuerpo) {
        return hacer("POST", este(queda) + "deshacer-fusion/", cuerpo);
    }
}
