package pe.jcc.api.comercial.venta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** Ventas that a visit led to: by webhook, by hand, and when its cliente turns out to be another. */
class VentaDeVisitaTest extends VentasDePrueba {

    private static final String PRESENCIAS = "/api/gestion/presencias/";

    @AfterEach
    void ningunaVisita() {
        sql.sql("DELETE FROM comercial.presencias WHERE id_presencia_crm LIKE 'VENDIBLE-%'")
                .update();
        sql.sql("DELETE FROM comercial.presencias WHERE cliente LIKE 'COMPRADOR%'").update();
    }

    @Test
    void a_webhook_with_a_venta_makes_it_with_its_plan_and_no_second_one() throws Exception {
        var conVenta =
                """
                {"lote": "VENDIBLE-1", "fecha_venta": "2026-11-20", "tipo_venta": "credito", "plazo_meses_credito": 12,
                 "cuota_inicial_requerida": "900", "valor_lote_venta": 1, "vendedor_principal": "%s"}
                """
                        .formatted(asesor);

        var respuestas = aLaVez(8, _ -> avisar("VENDIBLE-A", conVenta));

        assertThat(respuestas).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(respuestas.stream().map(HttpResponse::body).distinct()).hasSize(1);
        var hecho = leer(respuestas.getFirst());
        var venta = leer(ver(VENTAS + hecho.get("id_venta").asString() + "/"));
        assertThat(venta.get("valor_lote_venta").asString()).isEqualTo("12900.00");
        assertThat(venta.get("presencia_que_origino_id")).isEqualTo(hecho.get("id_presencia"));
        assertThat(venta.at("/plan_pago_detalle/cuotas")).hasSize(12);
        assertThat(leer(ver(VENTAS + "?lote_id=VENDIBLE-1")).get("count").asInt()).isEqualTo(1);

        var otra = leer(avisar("VENDIBLE-A", "{\"lote\": \"NADA\"}"));
        assertThat(otra).isEqualTo(hecho);
    }

    @Test
    void a_venta_that_is_refused_leaves_the_visit_and_a_better_one_is_attached_later() {
        var mala = avisar("VENDIBLE-B", "{\"lote\": \"L9999\"}");
        rechaza(
                400,
                mala,
                "{\"detail\":\"Datos de venta inválidos.\",\"errors\":{\"fecha_venta\":[\"Este campo es requerido.\"],\"lote\":[\"Clave primaria \\\"L9999\\\" inválida - objeto no existe.\"]}}");
        var sinPrecio =
                avisar(
                        "VENDIBLE-B",
                        "{\"lote\": \"VENDIBLE-1\", \"fecha_venta\": \"2026-11-20\", \"tipo_venta\": \"credito\", \"plazo_meses_credito\": 36}");
        assertThat(sinPrecio.statusCode()).isEqualTo(400);
        assertThat(leer(sinPrecio).at("/errors/lote/0").asString()).contains("36 meses");

        var buena =
                logrado(
                        200,
                        avisar(
                                "VENDIBLE-B",
                                "{\"lote\": \"VENDIBLE-1\", \"fecha_venta\": \"2026-11-20\"}"));

        assertThat(buena.get("id_venta").asString()).matches("V\\d{5,}");
        assertThat(
                        leer(ver(PRESENCIAS + buena.get("id_presencia").asString() + "/"))
                                .get("venta_asociada"))
                .isEqualTo(buena.get("id_venta"));
    }

    @Test
    void a_webhook_sells_no_lote_that_is_sold() {
        var primera = venta(EN_SOLES, CONTADO);
        pago(primera, "2026-02-01", "5");

        rechaza(
                409,
                avisar("VENDIBLE-C", "{\"lote\": \"VENDIBLE-1\", \"fecha_venta\": \"2026-11-20\"}"),
                "{\"detail\":\"El lote VENDIBLE-1 ya está vendido: lo tiene la venta %s.\"}"
                        .formatted(id(primera)));
    }

    @Test
    void one_presencia_has_a_venta_and_keeps_none_that_goes() {
        var venta = venta(EN_SOLES, CONTADO);
        var una = presencia(", \"venta_asociada\": \"%s\"".formatted(id(venta)));
        var otra = presencia("");

        assertThat(una.get("venta_asociada_id_str").asString()).isEqualTo(id(venta));
        rechaza(
                400,
                hacer(
                        "PATCH",
                        PRESENCIAS + otra.get("id_presencia").asString() + "/",
                        "{\"venta_asociada\": \"%s\"}".formatted(id(venta))),
                "{\"venta_asociada\":[\"Ya existe Presencia de Cliente con este Venta Asociada (si aplica).\"]}");
        assertThat(hacer("DELETE", esta(venta), "").statusCode()).isEqualTo(204);
        assertThat(
                        leer(ver(PRESENCIAS + una.get("id_presencia").asString() + "/"))
                                .get("venta_asociada")
                                .isNull())
                .isTrue();
    }

    @Test
    void the_ventas_of_a_cliente_who_is_another_pass_and_come_back() {
        var venta = venta(EN_SOLES, CREDITO);
        sql.sql(
                        """
                        INSERT INTO comercial.clientes (id_cliente, version, tipo_documento,
                            nombres_completos_razon_social, fecha_registro, ultima_modificacion)
                        VALUES ('COMPRADOR-2', 0, 'DNI', 'Compradora Prueba', now(), now())
                        """)
                .update();

        logrado(
                200,
                hacer(
                        "POST",
                        "/api/gestion/clientes/COMPRADOR-2/fusionar/",
                        "{\"otro\": \"COMPRADOR\"}"));
        assertThat(otraVez(venta).get("cliente").asString()).isEqualTo("COMPRADOR-2");
        logrado(200, hacer("POST", "/api/gestion/clientes/COMPRADOR-2/deshacer-fusion/", "{}"));
        assertThat(otraVez(venta).get("cliente").asString()).isEqualTo("COMPRADOR");
    }

    private JsonNode presencia(String mas) {
        return logrado(
                201,
                hacer(
                        "POST",
                        PRESENCIAS,
                        """
                        {"cliente": "COMPRADOR", "fecha_hora_presencia": "2026-11-15T10:00", "medio_captacion": "web",
                         "proyecto_interes": "OASIS 1 (HUACHO 1)", "modalidad": "presencial"%s}
                        """
                                .formatted(mas)));
    }

    private HttpResponse<String> avisar(String llave, String venta) {
        return webhook(
                """
                {"id_presencia_crm": "%s", "venta": %s,
                 "cliente": {"nombres_completos_razon_social": "Compradora Prueba", "tipo_documento": "DNI"},
                 "fecha_hora_presencia": "2026-11-20T15:00:00-05:00"}
                """
                        .formatted(llave, venta));
    }
}
