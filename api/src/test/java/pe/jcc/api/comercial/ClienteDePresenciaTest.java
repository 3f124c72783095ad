package pe.jcc.api.comercial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;

/** Whose a presencia is: a cliente who is there, or somebody who is told of with it. */
@SuppressWarnings("NullAway.Init") // Spring fills the field
class ClienteDePresenciaTest extends VisitasDePrueba {

    @Autowired private TransactionTemplate transaccion;

    @Test
    void who_is_told_of_with_it_becomes_a_cliente_and_is_known_the_next_time() {
        var quien =
                """
                {"tipo_documento": "DNI", "numero_documento": "71717171", "nombres_completos_razon_social": "Visitante %s",
                 "telefono_principal": "900717171", "email_principal": ""}
                """;

        var primera = logrado(201, registrarDe(quien.formatted("Nueva")));
        assertThat(primera.at("/cliente_detalle/display_text").asString())
                .isEqualTo("Visitante Nueva (900717171)");
        assertThat(primera.get("cliente").asString()).matches("CLI\\d{4,}");
        var segunda = logrado(201, registrarDe(quien.formatted("Con Otro Nombre")));
        assertThat(segunda.get("cliente_detalle")).isEqualTo(primera.get("cliente_detalle"));
    }

    @Test
    void without_a_document_each_is_somebody_new() {
        var quien =
                "{\"tipo_documento\": \"DNI\", \"nombres_completos_razon_social\": \"Visitante\"}";

        assertThat(logrado(201, registrarDe(quien)).get("cliente"))
                .isNotEqualTo(logrado(201, registrarDe(quien)).get("cliente"));
    }

    @Test
    void of_many_at_once_who_tell_of_one_person_all_name_one_cliente() throws Exception {
        var quien =
                "{\"tipo_documento\": \"DNI\", \"numero_documento\": \"72727272\", \"nombres_completos_razon_social\": \"Visitante\"}";

        var respuestas = aLaVez(10, _ -> registrarDe(quien));

        assertThat(respuestas).allSatisfy(r -> assertThat(r.statusCode()).isEqualTo(201));
        assertThat(respuestas.stream().map(r -> leer(r).get("cliente")).distinct()).hasSize(1);
    }

    @Test
    void what_is_wrong_with_who_is_told_of_has_both_names_and_makes_nothing() {
        rechaza(
                400,
                registrarDe(
                        "{\"tipo_documento\": \"X\", \"numero_documento\": \"123456789012345678901\", \"email_principal\": \"no\"}"),
                "{\"nuevo_cliente_data\":{\"tipo_documento\":[\"\\\"X\\\" no es una elección válida.\"],"
                        + "\"numero_documento\":[\"Asegúrese de que este campo no tenga más de 20 caracteres.\"],"
                        + "\"nombres_completos_razon_social\":[\"Este campo es requerido.\"],"
                        + "\"email_principal\":[\"Introduzca una dirección de correo electrónico válida.\"]}}");
        rechaza(
                400,
                registrarDe("\"Ana\""),
                "{\"nuevo_cliente_data\":{\"non_field_errors\":[\"Datos inválidos. Se esperaba un diccionario pero es un str.\"]}}");
        var antes = cuantosClientes();
        rechaza(
                400,
                hacer(
                        "POST",
                        PRESENCIAS,
                        "{\"nuevo_cliente_data\": {\"tipo_documento\": \"DNI\", \"nombres_completos_razon_social\": \"Visitante\"}, \"fecha_hora_presencia\": \"2026-11-15T10:00\", \"proyecto_interes\": \"OASIS\", \"medio_captacion\": \"web\"}"),
                "{\"modalidad\":[\"Este campo es requerido.\"]}");
        assertThat(cuantosClientes()).isEqualTo(antes);
    }

    @Test
    void a_cliente_is_named_or_told_of_and_not_both() {
        var quien =
                "{\"tipo_documento\": \"DNI\", \"nombres_completos_razon_social\": \"Visitante\"}";

        rechaza(
                400,
                registrar(", \"nuevo_cliente_data\": " + quien),
                "{\"non_field_errors\":[\"Indique un cliente o los datos de uno nuevo, no ambos.\"]}");
        var presencia = presencia(", \"nuevo_cliente_data\": null");
        assertThat(
                        cambiar(presencia, "{\"nuevo_cliente_data\": %s}".formatted(quien))
                                .get("cliente")
                                .asString())
                .isEqualTo(cliente);
    }

    @Test
    void a_cliente_that_was_merged_into_another_is_nobody() {
        var presencia = presencia("");
        cliente("VISITA-2");
        fusionar("VISITA-2", cliente);
        var nadie = "{\"cliente\":" + NO_EXISTE.formatted("VISITA-2") + "}";

        rechaza(400, hacer("PATCH", una(presencia), "{\"cliente\": \"VISITA-2\"}"), nadie);
        cliente = "VISITA-2";
        rechaza(400, registrar(""), nadie);
    }

    @Test
    void what_is_named_while_its_cliente_is_being_merged_waits_and_is_refused() throws Exception {
        cliente("VISITA-2");
        var presencia = presencia("");
        try (var hilo = Executors.newSingleThreadExecutor()) {
            var pedido =
                    transaccion.execute(
                            _ -> {
                                sql.sql(
                                                "SELECT id_cliente FROM comercial.clientes WHERE id_cliente = 'VISITA-2' FOR UPDATE")
                                        .query()
                                        .singleRow();
                                var cambio = "{\"cliente\": \"VISITA-2\"}";
                                var suyo =
                                        hilo.submit(() -> hacer("PATCH", una(presencia), cambio));
                                esperarAQueAlguienEspere();
                                fusionar("VISITA-2", cliente);
                                return suyo;
                            });

            rechaza(
                    400,
                    Objects.requireNonNull(pedido).get(),
                    "{\"cliente\":" + NO_EXISTE.formatted("VISITA-2") + "}");
        }
    }

    @RepeatedTest(5)
    void presencias_may_pass_between_two_clientes_at_once() throws Exception {
        cliente("VISITA-2");
        var presencias = List.of(presencia(""), presencia(""), presencia(""), presencia(""));

        var respuestas =
                aLaVez(
                        24,
                        n ->
                                hacer(
                                        "PATCH",
                                        una(presencias.get(n % 4)),
                                        "{\"cliente\": \"VISITA-%d\"}".formatted(1 + n / 4 % 2)));

        assertThat(respuestas).allSatisfy(r -> assertThat(r.statusCode()).isEqualTo(200));
    }

    private void esperarAQueAlguienEspere() {
        var fin = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < fin
                && !sql.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                        .query(Boolean.class)
                        .single()) {
            Thread.onSpinWait();
        }
    }

    private HttpResponse<String> registrarDe(String quien) {
        var nadie = cliente;
        cliente = "";
        try {
            return registrar(", \"nuevo_cliente_data\": " + quien);
        } finally {
            cliente = nadie;
        }
    }

    private long cuantosClientes() {
        return sql.sql("SELECT count(*) FROM comercial.clientes").query(Long.class).single();
    }
}
