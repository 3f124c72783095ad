package pe.jcc.api.comercial.recibido;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pe.jcc.compartido.asesor.Asesores;

import java.net.http.HttpResponse;

/** A captador whose name fits nobody, and the person who knows who it is. */
@SuppressWarnings("NullAway.Init") // Spring fills the field
class CaptadorPorResolverTest extends RecibidosDePrueba {

    @Autowired private Asesores asesores;

    @Test
    void who_is_alike_is_offered_and_who_is_chosen_is_the_captador() {
        var gladys = asesores.registrar("Gladys Yolanda Zegarra Apaza");
        asesores.registrar("Hugo Bustamante Ccori");
        long id = llegada("CAPTADOR-1", "gladis zegarra", "900501001");
        llegada("CAPTADOR-1", "gladis zegarra", "900501001");

        var antes = detalle(id);
        assertThat(antes.at("/resumen/asesor_sin_resolver").asString()).isEqualTo("gladis zegarra");
        assertThat(antes.at("/candidatos/0/id_asesor").asString()).isEqualTo(gladys);
        assertThat(antes.at("/candidatos/0/parecido").asInt()).isBetween(30, 100);
        assertThat(antes.get("candidatos").findValuesAsString("nombre_asesor"))
                .doesNotContain("Hugo Bustamante Ccori");
        assertThat(sinResolver("CAPTADOR-1")).isEqualTo(2);

        var despues = logrado(200, resolver(id, gladys));

        assertThat(despues.at("/resumen/asesor_sin_resolver").isNull()).isTrue();
        assertThat(despues.at("/resolucion/asesor").asString()).isEqualTo(gladys);
        assertThat(despues.at("/resolucion/resuelto_por").asString()).isEqualTo("admin");
        assertThat(despues.get("candidatos")).isEmpty();
        assertThat(sinResolver("CAPTADOR-1")).isZero();
        var presencia = despues.at("/resumen/id_presencia").asString();
        assertThat(captador(presencia)).isEqualTo(gladys);
        var historial =
                logrado(
                        200,
                        hacer("GET", "/api/gestion/presencias/" + presencia + "/historial/", ""));
        assertThat(historial.at("/results/0/usuario").asString()).isEqualTo("admin");
        assertThat(historial.at("/results/0/puerta").asString())
                .isEqualTo("POST " + RECIBIDOS + id + "/asesor/");
        assertThat(
                        sql.sql("SELECT count(*) FROM comercial.actividades WHERE asesor = ?")
                                .param(gladys)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void who_is_no_asesor_is_not_chosen_and_what_is_resolved_stays_so() {
        var elmer = asesores.registrar("Elmer Ticona Vega");
        long id = llegada("CAPTADOR-2", "elmer", "900501002");

        rechaza(
                400,
                resolver(id, "A9999"),
                "{\"asesor\":[\"Clave primaria \\\"A9999\\\" inválida - objeto no existe.\"]}");
        logrado(200, resolver(id, elmer));
        rechaza(
                409,
                resolver(id, elmer),
                "{\"detail\":\"Este webhook no tiene ningún asesor por resolver.\"}");
        assertThat(resolver(999_999_999, elmer).statusCode()).isEqualTo(404);
    }

    @Test
    void of_several_who_choose_at_once_one_does() throws Exception {
        var uno = asesores.registrar("Percy Choque Luna");
        var otro = asesores.registrar("Percy Choque Soto");
        long id = llegada("CAPTADOR-3", "percy choque", "900501003");

        var respuestas = aLaVez(6, n -> resolver(id, n % 2 == 0 ? uno : otro));

        assertThat(respuestas)
                .extracting(HttpResponse::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        var detalle = detalle(id);
        assertThat(captador(detalle.at("/resumen/id_presencia").asString()))
                .isEqualTo(detalle.at("/resolucion/asesor").asString());
    }

    @Test
    void it_is_resolved_too_when_a_person_says_so_in_the_presencia_or_deletes_it() {
        var flor = asesores.registrar("Flor Condori Salazar");
        long id = llegada("CAPTADOR-4", "flor c.", "900501004");
        long otro = llegada("CAPTADOR-5", "flor c.", "900501005");
        var presencia = "/api/gestion/presencias/%s/";

        logrado(
                200,
                hacer(
                        "PATCH",
                        presencia.formatted(detalle(id).at("/resumen/id_presencia").asString()),
                        "{\"asesor_captacion_opc\": \"" + flor + "\"}"));
        var borrada =
                hacer(
                        "DELETE",
                        presencia.formatted(detalle(otro).at("/resumen/id_presencia").asString()),
                        "");

        assertThat(borrada.statusCode()).isEqualTo(204);
        assertThat(sinResolver("CAPTADOR-4") + sinResolver("CAPTADOR-5")).isZero();
        assertThat(resolver(id, flor).statusCode()).isEqualTo(409);
        assertThat(resolver(otro, flor).statusCode()).isEqualTo(409);
    }

    private long llegada(String llave, String captador, String telefono) {
        var respuesta =
                webhook(
                        visita(llave, "Lead " + llave, "TEMP-1", telefono)
                                .replace("Nombre Que No Es Id", captador));
        assertThat(respuesta.statusCode()).isEqualTo(200);
        return sql.sql(
                        "SELECT min(id) FROM comercial.webhooks_recibidos WHERE id_presencia_crm = ?")
                .param(llave)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> resolver(long id, String asesor) {
        return hacer("POST", RECIBIDOS + id + "/asesor/", "{\"asesor\": \"" + asesor + "\"}");
    }

    private long sinResolver(String llave) {
        return logrado(
                        200,
                        hacer(
                                "GET",
                                RECIBIDOS + "?sin_resolver=true&id_presencia_crm=" + llave,
                                ""))
                .get("count")
                .asLong();
    }

    private String captador(String presencia) {
        return logrado(200, hacer("GET", "/api/gestion/presencias/" + presencia + "/", ""))
                .get("asesor_captacion_opc")
                .asString();
    }
}
