package pe.jcc.api.migracion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

import pe.jcc.comercial.fusion.Fusiones;

class FusionAlMigrarTest extends MigracionDePrueba {

    private static final String CLIENTES =
            """
            SELECT concat_ws(' ', id_cliente, distrito, fusionado_en, en_conflicto) FROM comercial.clientes
            WHERE id_cliente IN ('CLI0002', 'CLI0003') ORDER BY 1
            """;
    private static final String VENTA =
            "SELECT cliente FROM comercial.ventas WHERE id_venta = 'V00003'";

    @Test
    void clientes_with_one_document_are_merged_until_a_person_parts_them() {
        viejo.sql(
                        """
                        UPDATE legado_comercial.gestion_inmobiliaria_cliente
                        SET numero_documento = '44556677', distrito = CASE WHEN id_cliente = 'CLI0003' THEN 'Ate' END
                        WHERE id_cliente IN ('CLI0002', 'CLI0003')
                        """)
                .update();

        assertThat(migrar()).isZero();
        assertThat(textos(CLIENTES)).containsExactly("CLI0002 Ate f", "CLI0003 Ate CLI0002 f");
        assertThat(textos(VENTA)).containsExactly("CLI0002");
        assertThat(informe().at("/secciones/columnas"))
                .anySatisfy(
                        columna -> {
                            assertThat(columna.get("que").asString())
                                    .isEqualTo("comercial.ventas.cliente");
                            assertThat(columna.at("/razones/2").asInt()).isEqualTo(1);
                        });

        dueno("plataforma");
        deshacer("CLI0002", "CLI0003");
        dueno("sistema_anterior");
        assertThat(textos(VENTA)).containsExactly("CLI0003");

        assertThat(migrar()).isZero();
        assertThat(textos(CLIENTES)).containsExactly("CLI0002 f", "CLI0003 Ate t");
        assertThat(textos(VENTA)).containsExactly("CLI0003");
    }

    /** While the old system has the module nobody changes it here, merges neither. */
    private void dueno(String dueno) {
        nuevo.sql("UPDATE compartido.modulos SET dueno = ? WHERE modulo = 'comercial'")
                .param(dueno)
                .update();
    }

    private void deshacer(String queda, String otro) {
        try (var contexto =
                new SpringApplicationBuilder(ContextoDeMigracion.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .run(deLaBase().toArray(String[]::new))) {
            contexto.getBean(Fusiones.class).deshacer(queda, otro);
        }
    }
}
