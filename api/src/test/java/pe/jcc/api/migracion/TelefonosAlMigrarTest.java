package pe.jcc.api.migracion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pe.jcc.compartido.Telefono;

import java.util.List;

class TelefonosAlMigrarTest extends MigracionDePrueba {

    private static final List<String> ESCRITOS =
            List.of(
                    "900 123 401",
                    "+51900123402",
                    "0051 900123403",
                    "51-900-123-404",
                    "(0)900.123.405",
                    "01 4567890",
                    "+51 (1) 4567891",
                    "(054) 234567",
                    "+34 612 345 678",
                    "0034612345679",
                    "+1 202-555-0123",
                    "900123406 anexo 5",
                    "cel. 900123407",
                    "900123408/900123409",
                    "12345",
                    "999",
                    "no tiene");

    @Test
    void every_number_is_normalised_as_the_platform_does() {
        for (int i = 0; i < ESCRITOS.size(); i++) {
            viejo.sql("UPDATE legado_crm.leads_lead SET celular = ? WHERE id = ?")
                    .params(ESCRITOS.get(i), i + 1)
                    .update();
            viejo.sql(
                            "UPDATE legado_comercial.gestion_inmobiliaria_cliente SET telefono_principal = ? WHERE id_cliente = ?")
                    .params(ESCRITOS.get(i), "CLI%04d".formatted(i + 1))
                    .update();
        }

        assertThat(migrar()).isZero();

        assertThat(
                        textos(
                                "SELECT celular_normalizado FROM crm.leads WHERE id <= %d ORDER BY id"
                                        .formatted(ESCRITOS.size())))
                .containsExactlyElementsOf(ESCRITOS.stream().map(Telefono::normalizado).toList());
        assertThat(
                        textos(
                                "SELECT coalesce(telefono_normalizado, '') FROM comercial.clientes ORDER BY id_cliente LIMIT %d"
                                        .formatted(ESCRITOS.size())))
                .containsExactlyElementsOf(
                        ESCRITOS.stream()
                                .map(t -> Telefono.leer(t).map(Telefono::e164).orElse(""))
                                .toList());
    }
}
