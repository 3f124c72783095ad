package pe.jcc.api.comercial.recibido;

import static org.assertj.core.api.Assertions.assertThat;

import pe.jcc.api.RecursoTest;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** Webhooks that do not go well, of a caller of the test's own. */
abstract class RecibidosDePrueba extends RecursoTest {

    static final String RECIBIDOS = "/api/webhooks/recibidos/";

    /** A caller of that name, and its token. */
    String token(String llamante) {
        return logrado(
                        201,
                        hacer(
                                "POST",
                                "/api/webhooks/llamantes/",
                                "{\"nombre\": \"" + llamante + "\"}"))
                .get("token")
                .asString();
    }

    HttpResponse<String> enviarDe(String token, String cuerpo) {
        return enviar(conJson(WEBHOOK, cuerpo).header("X-CRM-Webhook-Token", token));
    }

    /** The id of what came last from that caller. */
    long ultimo(String llamante) {
        return sql.sql("SELECT max(id) FROM comercial.webhooks_recibidos WHERE llamante = ?")
                .param(llamante)
                .query(Long.class)
                .single();
    }

    JsonNode detalle(long id) {
        return logrado(200, hacer("GET", RECIBIDOS + id + "/", ""));
    }

    HttpResponse<String> reprocesar(long id, String cuerpo) {
        return hacer("POST", RECIBIDOS + id + "/reprocesar/", cuerpo);
    }

    long cuantas(String deQue) {
        return sql.sql("SELECT count(*) FROM comercial." + deQue).query(Long.class).single();
    }

    static String mala(String llave, String telefono) {
        return visita(llave, "Lead " + llave, "TEMP-1", telefono).replace("\"DNI\"", "\"Carné\"");
    }

    static void intento(
            JsonNode detalle, int numero, String disparo, int codigo, String trozoDeRespuesta) {
        var intento = detalle.get("intentos").get(numero - 1);
        assertThat(intento.get("numero").asInt()).isEqualTo(numero);
        assertThat(intento.get("disparo").asString()).isEqualTo(disparo);
        assertThat(intento.get("codigo_http").asInt()).isEqualTo(codigo);
        assertThat(intento.get("respuesta").asString()).contains(trozoDeRespuesta);
    }
}
