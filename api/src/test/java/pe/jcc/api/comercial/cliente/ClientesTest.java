package pe.jcc.api.comercial.cliente;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pe.jcc.api.Sentencias;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;

class ClientesTest extends ClientesDePrueba {

    private static final String REPETIDO =
            "{\"numero_documento\":[\"Ya existe un cliente con este número de documento.\"]}";

    @AfterEach
    void nadaQueda() {
        borrarClientes();
    }

    @Test
    void a_cliente_is_made_changed_found_and_deleted() {
        var cliente =
                cliente(
                        "Prueba Ñahui Díaz",
                        ", \"numero_documento\": \"00672019\", \"telefono_principal\": \"900 700 100\", \"email_principal\": \"\", \"estado_civil\": \"\", \"fecha_nacimiento_constitucion\": \"\"");

        assertThat(id(cliente)).matches("CLI\\d{4,}");
        assertThat(cliente.get("numero_documento").asString()).isEqualTo("00672019");
        assertThat(cliente.get("estado_civil").asString()).isEmpty();
        assertThat(cliente.get("fecha_nacimiento_constitucion").isNull()).isTrue();
        var otro = logrado(200, hacer("PATCH", este(cliente), "{\"distrito\": \"Ate\"}"));
        assertThat(otro.get("distrito").asString()).isEqualTo("Ate");
        var puesto =
                logrado(
                        200,
                        hacer(
                                "PUT",
                                este(cliente),
                                "{\"tipo_documento\": \"CE\", \"nombres_completos_razon_social\": \"Prueba Otra\"}"));
        assertThat(puesto.get("distrito").asString()).isEqualTo("Ate");
        assertThat(puesto.get("telefono_principal").asString()).isEqualTo("900 700 100");

        assertThat(hacer("DELETE", este(cliente), "").statusCode()).isEqualTo(204);
        assertThat(ver(este(cliente)).statusCode()).isEqualTo(404);
        assertThat(leer(ver(este(cliente) + "historial/")).get("count").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DNI|1234567|Un DNI tiene 8 cifras, con los ceros de la izquierda.",
                "DNI|1234567A|Un DNI tiene 8 cifras, con los ceros de la izquierda.",
                "DNI|١٢٣٤٥٦٧٨|Un DNI tiene 8 cifras, con los ceros de la izquierda.",
                "RUC|2000000000|Un RUC tiene 11 cifras.",
                "RUC|30000000001|Un RUC empieza con 10, 15, 16, 17 o 20.",
                "RUC|20000000002|El último dígito no corresponde a este RUC: revise el número.",
            })
    void a_document_that_cannot_be_is_refused_with_what_is_wrong(
            String tipo, String numero, String frase) {
        rechaza(
                400,
                hacer(
                        "POST",
                        CLIENTES,
                        """
                        {"tipo_documento": "%s", "numero_documento": "%s", "nombres_completos_razon_social": "Prueba"}
                        """
                                .formatted(tipo, numero)),
                "{\"numero_documento\":[\"" + frase + "\"]}");
    }

    @ParameterizedTest
    @CsvSource({
        "DNI,00000012",
        "DNI,TEMP-1234",
        "DNI,temp-x",
        "DNI,''",
        "RUC,20000000001",
        "RUC,20000000010",
        "RUC,20000200001",
        "RUC,10000000006",
        "RUC,15000000008",
        "CE,AB-1",
        "Pasaporte,X",
        "Otro,1"
    })
    void one_that_can_be_is_kept_as_it_is(String tipo, String numero) {
        var cliente =
                logrado(
                        201,
                        hacer(
                                "POST",
                                CLIENTES,
                                """
                                {"tipo_documento": "%s", "numero_documento": "%s", "nombres_completos_razon_social": "Prueba"}
                                """
                                        .formatted(tipo, numero)));

        assertThat(cliente.get("numero_documento").asString()).isEqualTo(numero);
    }

    @Test
    void an_old_document_that_cannot_be_is_listed_and_stays_until_it_is_changed() {
        var cliente = cliente("Prueba Antiguo", ", \"numero_documento\": \"00672020\"");
        cliente("Prueba Nuevo", ", \"numero_documento\": \"00672021\"");
        sql.sql("UPDATE comercial.clientes SET numero_documento = '672' WHERE id_cliente = ?")
                .param(id(cliente))
                .update();

        assertThat(nombres("?documento_invalido=true&q=prueba")).containsExactly("Prueba Antiguo");
        assertThat(nombres("?documento_invalido=false&q=prueba")).containsExactly("Prueba Nuevo");
        logrado(
                200,
                hacer(
                        "PATCH",
                        este(cliente),
                        "{\"distrito\": \"Ate\", \"numero_documento\": \"672\"}"));
        rechaza(
                400,
                hacer("PATCH", este(cliente), "{\"numero_documento\": \"673\"}"),
                "{\"numero_documento\":[\"Un DNI tiene 8 cifras, con los ceros de la izquierda.\"]}");
        rechaza(
                400,
                hacer("PATCH", este(cliente), "{\"tipo_documento\": \"RUC\"}"),
                "{\"numero_documento\":[\"Un RUC tiene 11 cifras.\"]}");
        logrado(200, hacer("PATCH", este(cliente), "{\"numero_documento\": \"00000673\"}"));
        assertThat(nombres("?documento_invalido=true&q=prueba")).isEmpty();
    }

    @Test
    void a_document_is_one_cliente_s_and_what_stands_in_for_one_is_nobody_s() {
        var uno = cliente("Prueba Uno", ", \"numero_documento\": \"00672022\"");
        rechaza(400, crear("Prueba Dos", ", \"numero_documento\": \"00672022\""), REPETIDO);
        var dos = cliente("Prueba Dos", ", \"numero_documento\": \"TEMP-1\"");
        cliente("Prueba Tres", ", \"numero_documento\": \"TEMP-1\"");
        cliente("Prueba Cuatro", ", \"numero_documento\": null");
        rechaza(400, hacer("PATCH", este(dos), "{\"numero_documento\": \"00672022\"}"), REPETIDO);
        logrado(200, hacer("PATCH", este(uno), "{\"numero_documento\": \"00672022\"}"));
    }

    @Test
    void fifty_at_once_get_fifty_codes_and_one_document_goes_to_one_of_them() throws Exception {
        var codigos = new HashSet<String>();
        for (var creado : aLaVez(50, n -> crear("Prueba " + n, ""))) {
            codigos.add(id(logrado(201, creado)));
        }
        assertThat(codigos).hasSize(50);

        var conUno = aLaVez(20, n -> crear("Prueba " + n, ", \"numero_documento\": \"00672023\""));
        assertThat(conUno.stream().filter(r -> r.statusCode() == 201)).hasSize(1);
        assertThat(conUno.stream().filter(r -> r.body().equals(REPETIDO))).hasSize(19);
    }

    @Test
    void one_who_has_presencias_stays() {
        var presencia = presencia("CLIENTE-1", "Prueba Con Visita", "900700101");

        rechaza(
                409,
                hacer("DELETE", CLIENTES + clienteDe(presencia) + "/", ""),
                "{\"detail\":\"No se puede eliminar: está en uso (presencias).\"}");
    }

    @Test
    void who_has_not_seen_the_present_cliente_does_not_change_them() {
        var cliente = cliente("Prueba", "");
        var etag = etag(ver(este(cliente)));
        logrado(200, hacer("PATCH", este(cliente), "{\"distrito\": \"Ate\"}", "If-Match", etag));

        assertThat(hacer("PATCH", este(cliente), "{}", "If-Match", etag).statusCode())
                .isEqualTo(412);
        assertThat(hacer("DELETE", este(cliente), "", "If-Match", etag).statusCode())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nahui diaz",
                "DÍAZ prueba",
                "0067202",
                "900700102",
                "900 700 102",
                "%2B51900700102",
                "00700103",
                "diaz 700-102"
            })
    void a_search_finds_words_in_any_order_without_accents_and_parts_of_phones_and_documents(
            String texto) {
        cliente(
                "Prueba Ñahui Díaz",
                ", \"numero_documento\": \"00672024\", \"telefono_principal\": \"+51 900-700-102\", \"telefono_secundario\": \"9-00700103\"");
        cliente("Prueba Nadie", ", \"numero_documento\": \"00999024\"");
        var q = texto.replace(" ", "%20");

        assertThat(nombres("?q=" + q)).containsExactly("Prueba Ñahui Díaz");
        assertThat(leer(ver(CLIENTES + "search/?q=" + q)).at("/results/0/display_text").asString())
                .isEqualTo("Prueba Ñahui Díaz (+51 900-700-102)");
        assertThat(leer(ver(CLIENTES + "para_ventas/?search=" + q)).get("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void selectors_offer_clientes_with_what_they_are_told_by() {
        presencia("CLIENTE-2", "Prueba A", "900700104");
        cliente("Prueba B", ", \"numero_documento\": \"00672025\"");

        var paraVentas = leer(ver(CLIENTES + "para_ventas/?search=prueba&limit=5"));
        assertThat(paraVentas.get("results"))
                .extracting(c -> c.get("display_text").asString())
                .containsExactly("Prueba A (900700104) *", "Prueba B (Sin teléfono)");
        assertThat(paraVentas.get("count").asInt()).isEqualTo(2);
        assertThat(paraVentas.at("/results/1/telefono_principal").asString()).isEmpty();
        assertThat(paraVentas.at("/results/0/tiene_presencia").asBoolean()).isTrue();
        var sinPresencia = leer(ver(CLIENTES + "sin_presencia/?search=prueba"));
        assertThat(sinPresencia.get("results"))
                .extracting(c -> c.get("display_text").asString())
                .containsExactly("Prueba B (Sin teléfono)");
        assertThat(sinPresencia.get("total_available").asInt())
                .isLessThan(paraVentas.get("total_available").asInt());
        assertThat(leer(ver(CLIENTES + "para_ventas/?limit=0")).get("count").asInt()).isZero();
        assertThat(leer(ver(CLIENTES + "search/?q=p")).get("results")).isEmpty();
        rechaza(
                400,
                ver(CLIENTES + "sin_presencia/?limit=x"),
                "{\"limit\":[\"Introduzca un número.\"]}");
        rechaza(
                400,
                ver(CLIENTES + "para_ventas/?limit=-1"),
                "{\"limit\":[\"Asegúrese de que este valor es mayor o igual a 0.\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page_size=100",
                "?q=prueba&documento_invalido=false",
                "search/?q=prueba",
                "sin_presencia/?search=prueba",
                "para_ventas/?search=prueba",
                "{cliente}/",
                "{cliente}/historial/"
            })
    void a_list_a_detail_and_a_search_issue_at_most_three_statements(String ruta) {
        for (int i = 0; i < 5; i++) {
            cliente("Prueba " + i, "");
        }

        var respuesta = ver(CLIENTES + ruta.replace("{cliente}", id(cliente("Prueba X", ""))));

        assertThat(respuesta.statusCode()).isEqualTo(200);
        var pedido = respuesta.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(Sentencias.de(pedido)).hasSizeBetween(1, 3);
    }

    private Iterable<String> nombres(String consulta) {
        var nombres = new java.util.ArrayList<String>();
        for (JsonNode cliente : leer(ver(CLIENTES + consulta)).get("results")) {
            nombres.add(cliente.get("nombres_completos_razon_social").asString());
        }
        return nombres;
    }
}
