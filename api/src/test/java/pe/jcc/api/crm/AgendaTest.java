package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Nobody has two appointments at one time. */
class AgendaTest extends CitasDePrueba {

    @Test
    void nobody_attends_two_at_once() {
        var cita = logrado(201, agendar("2026-12-01T15:00:00", presencial()));
        var ocupado =
                "{\"detail\":\"%s ya tiene una cita el 01/12/2026 de 15:00 a 16:00 con Prueba Cita.\"}"
                        .formatted(cita.at("/asesor_presencial/username").asString());

        rechaza(409, agendar("2026-12-01T15:59:00", presencial()), ocupado);
        rechaza(
                409,
                agendar("2026-12-01T14:00:00", presencial() + ", \"duracion_minutos\": 61"),
                ocupado);
        var antes = logrado(201, agendar("2026-12-01T14:00:00", presencial()));
        var despues = logrado(201, agendar("2026-12-01T16:00:00", presencial()));
        var hecha =
                logrado(
                        201,
                        agendar(
                                "2026-12-01T15:30:00",
                                presencial() + ", \"estado\": \"Cancelada\""));

        rechaza(409, hacer("PATCH", cita(hecha), "{\"estado\": \"Pendiente\"}"), ocupado);
        rechaza(
                409,
                hacer("PATCH", cita(antes), "{\"fecha_hora\": \"2026-12-01T14:30\"}"),
                ocupado);
        rechaza(409, hacer("PATCH", cita(antes), "{\"duracion_minutos\": 90}"), ocupado);
        cambiar(cita, "{\"duracion_minutos\": 45}");
        cambiar(despues, "{\"fecha_hora\": \"2026-12-01T15:45\"}");
        cambiar(cita, "{\"estado\": \"Cancelada\"}");
        cambiar(
                hecha,
                "{\"fecha_hora\": \"2026-12-01T15:00\", \"duracion_minutos\": 45, \"estado\": \"Pendiente\"}");
    }

    @Test
    void of_fifty_that_book_one_time_at_once_one_gets_it() throws Exception {
        var respuestas =
                aLaVez(50, n -> agendar("2026-12-02T10:%02d:00".formatted(n), presencial()));

        assertThat(respuestas).filteredOn(r -> r.statusCode() == 201).hasSize(1);
        assertThat(respuestas)
                .filteredOn(r -> r.statusCode() == 409)
                .hasSize(49)
                .allSatisfy(r -> assertThat(r.body()).contains("ya tiene una cita el 02/12/2026"));
        assertThat(cuantas("lead_id = " + lead.get("id"))).isEqualTo(1);
    }

    @Test
    void the_database_itself_refuses_a_second_at_one_time() {
        logrado(201, agendar("2026-12-03T15:00:00", presencial()));
        var segunda = logrado(201, agendar("2026-12-03T15:00:00", ""));

        assertThatThrownBy(
                        () ->
                                sql.sql(
                                                "UPDATE crm.appointments SET asesor_presencial_id = ? WHERE id = ?")
                                        .params(asesor.asLong(), segunda.get("id").asLong())
                                        .update())
                .hasMessageContaining("appointments_sin_solapes");
    }

    @Test
    void one_that_the_migration_found_in_conflict_stays_until_it_is_moved() {
        logrado(201, agendar("2026-12-04T15:00:00", presencial()));
        var segunda = logrado(201, agendar("2026-12-04T15:00:00", ""));
        sql.sql(
                        "UPDATE crm.appointments SET asesor_presencial_id = ?, en_conflicto = true WHERE id = ?")
                .params(asesor.asLong(), segunda.get("id").asLong())
                .update();

        cambiar(segunda, "{\"lugar\": \"Zoom\"}");
        assertThat(cuantas("en_conflicto AND id = " + segunda.get("id"))).isEqualTo(1);
        assertThat(
                        hacer("PATCH", cita(segunda), "{\"fecha_hora\": \"2026-12-04T15:30\"}")
                                .statusCode())
                .isEqualTo(409);
        cambiar(segunda, "{\"fecha_hora\": \"2026-12-04T16:00\"}");
        assertThat(cuantas("en_conflicto AND id = " + segunda.get("id"))).isZero();
    }
}
