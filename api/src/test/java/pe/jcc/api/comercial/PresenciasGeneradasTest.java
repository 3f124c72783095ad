package pe.jcc.api.comercial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What an asesor brought about on a day, whatever becomes of the presencias, and the actividad that shows it. */
class PresenciasGeneradasTest extends VisitasDePrueba {

    private static final String UNO = "Visita Asesora Uno";
    private static final String DOS = "Visita Asesora Dos";
    private static final String DIA = "2026-11-15";
    private static final int NO_HAY = -1;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asesor_captacion_opc",
                "asesor_call_agenda",
                "asesor_liner",
                "asesor_closer"
            })
    void in_whichever_part_it_counts_while_it_is_realizada(String parte) {
        var suya = ", \"%s\": \"%s\"".formatted(parte, asesor);
        var presencia = presencia(suya);
        assertThat(generadas(UNO, DIA)).isEqualTo(NO_HAY);

        cambiar(presencia, "{\"status_presencia\": \"realizada\"}");
        assertThat(generadas(UNO, DIA)).isEqualTo(1);
        presencia(suya + ", \"status_presencia\": \"realizada\"");
        assertThat(generadas(UNO, DIA)).isEqualTo(2);
        cambiar(presencia, "{\"status_presencia\": \"caida_proceso\"}");
        assertThat(generadas(UNO, DIA)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asesor_captacion_opc",
                "asesor_call_agenda",
                "asesor_liner",
                "asesor_closer"
            })
    void it_goes_over_to_who_takes_the_part(String parte) {
        var presencia = realizada(parte, asesor);
        var otra = asesor(DOS);

        cambiar(presencia, "{\"%s\": \"%s\"}".formatted(parte, otra));
        assertThat(generadas(UNO, DIA)).isZero();
        assertThat(generadas(DOS, DIA)).isEqualTo(1);

        cambiar(presencia, "{\"%s\": null}".formatted(parte));
        assertThat(generadas(DOS, DIA)).isZero();
    }

    @Test
    void it_counts_once_for_who_has_all_its_parts() {
        var presencia = realizada("asesor_liner", asesor);

        for (var parte : PARTES) {
            cambiar(presencia, "{\"%s\": \"%s\"}".formatted(parte, asesor));
        }

        assertThat(generadas(UNO, DIA)).isEqualTo(1);
    }

    @Test
    void a_day_ends_at_midnight_in_lima() {
        var presencia = realizada("asesor_closer", asesor);

        cambiar(presencia, "{\"fecha_hora_presencia\": \"2026-11-16T03:00:00Z\"}");
        assertThat(generadas(UNO, DIA)).isEqualTo(1);
        assertThat(generadas(UNO, "2026-11-16")).isEqualTo(NO_HAY);

        cambiar(presencia, "{\"fecha_hora_presencia\": \"2026-11-16T05:00:00Z\"}");
        assertThat(generadas(UNO, DIA)).isZero();
        assertThat(generadas(UNO, "2026-11-16")).isEqualTo(1);

        cambiar(presencia, "{\"fecha_hora_presencia\": \"2026-11-15T00:00\"}");
        assertThat(generadas(UNO, DIA)).isEqualTo(1);
        assertThat(generadas(UNO, "2026-11-16")).isZero();
    }

    @Test
    void one_that_is_deleted_counts_no_more_and_its_actividad_stays() {
        var presencia = realizada("asesor_closer", asesor);

        assertThat(hacer("DELETE", una(presencia), "").statusCode()).isEqualTo(204);

        assertThat(generadas(UNO, DIA)).isZero();
    }

    @Test
    void the_webhook_brings_about_an_actividad_too() {
        deWebhook("GEN-1", "visita  asesora uno");
        deWebhook("GEN-2", asesor);
        deWebhook("GEN-2", asesor);

        assertThat(generadas(UNO, DIA)).isEqualTo(2);
    }

    @Test
    void what_a_person_told_of_the_day_is_enough() {
        var suya =
                logrado(
                        201,
                        hacer(
                                "POST",
                                ACTIVIDADES,
                                "{\"fecha_actividad\": \"%s\", \"asesor\": \"%s\"}"
                                        .formatted(DIA, asesor)));

        realizada("asesor_closer", asesor);

        assertThat(actividades(UNO, DIA)).hasSize(1);
        assertThat(actividades(UNO, DIA).getFirst().get("id_actividad"))
                .isEqualTo(suya.get("id_actividad"));
        assertThat(generadas(UNO, DIA)).isEqualTo(1);
    }

    @Test
    void one_that_a_person_deleted_comes_back_with_the_next_presencia_only() {
        var presencia = realizada("asesor_closer", asesor);
        var actividad = actividades(UNO, DIA).getFirst().get("id_actividad").asString();
        assertThat(hacer("DELETE", ACTIVIDADES + actividad + "/", "").statusCode()).isEqualTo(204);

        cambiar(presencia, "{\"observaciones\": \"Una más.\"}");
        assertThat(generadas(UNO, DIA)).isEqualTo(NO_HAY);
        realizada("asesor_liner", asesor);
        assertThat(generadas(UNO, DIA)).isEqualTo(2);
    }

    @Test
    void it_is_a_persons_once_a_person_changed_it() {
        realizada("asesor_closer", asesor);
        var actividad = actividades(UNO, DIA).getFirst().get("id_actividad").asString();
        assertThat(deOficio(actividad)).isTrue();

        logrado(200, hacer("PATCH", ACTIVIDADES + actividad + "/", "{\"llamadas_realizadas\": 3}"));

        assertThat(deOficio(actividad)).isFalse();
    }

    @Test
    void of_twenty_at_once_each_counts_and_one_actividad_is_made() throws Exception {
        var otra = asesor(DOS);
        var pares = List.of(asesor, otra);

        var respuestas =
                aLaVez(
                        20,
                        n ->
                                registrar(
                                        ", \"status_presencia\": \"realizada\", \"asesor_liner\": \"%s\", \"asesor_closer\": \"%s\""
                                                .formatted(
                                                        pares.get(n % 2), pares.get(1 - n % 2))));

        assertThat(respuestas).allSatisfy(r -> assertThat(r.statusCode()).isEqualTo(201));
        assertThat(generadas(UNO, DIA)).isEqualTo(20);
        assertThat(generadas(DOS, DIA)).isEqualTo(20);
    }

    @Test
    void of_twenty_that_become_realizadas_at_once_each_counts() throws Exception {
        var presencias = new ArrayList<JsonNode>();
        for (int i = 0; i < 20; i++) {
            presencias.add(presencia(", \"asesor_call_agenda\": \"%s\"".formatted(asesor)));
        }

        var respuestas =
                aLaVez(
                        20,
                        n ->
                                hacer(
                                        "PATCH",
                                        una(presencias.get(n)),
                                        "{\"status_presencia\": \"realizada\"}"));

        assertThat(respuestas).allSatisfy(r -> assertThat(r.statusCode()).isEqualTo(200));
        assertThat(generadas(UNO, DIA)).isEqualTo(20);
    }

    @Test
    void an_asesor_may_go_while_their_presencias_become_realizadas() throws Exception {
        var presencias = new ArrayList<JsonNode>();
        for (int i = 0; i < 15; i++) {
            presencias.add(presencia(", \"asesor_liner\": \"%s\"".formatted(asesor)));
        }

        var respuestas =
                aLaVez(
                        16,
                        n ->
                                n == 7
                                        ? hacer(
                                                "DELETE",
                                                "/api/gestion/asesores/" + asesor + "/",
                                                "")
                                        : hacer(
                                                "PATCH",
                                                una(presencias.get(n % 15)),
                                                "{\"status_presencia\": \"realizada\"}"));

        assertThat(respuestas).filteredOn(r -> r.statusCode() == 204).hasSize(1);
        assertThat(respuestas).filteredOn(r -> r.statusCode() == 200).hasSize(15);
        assertThat(actividades(UNO, DIA)).isEmpty();
    }

    private JsonNode realizada(String parte, String quien) {
        return presencia(
                ", \"status_presencia\": \"realizada\", \"%s\": \"%s\"".formatted(parte, quien));
    }

    private boolean deOficio(String actividad) {
        return sql.sql("SELECT de_oficio FROM comercial.actividades WHERE id_actividad = ?")
                .param(actividad)
                .query(Boolean.class)
                .single();
    }
}
