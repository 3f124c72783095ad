package pe.jcc.api.migracion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

class MigrarTest extends MigracionDePrueba {

    private static final List<String> TABLAS =
            List.of(
                    "compartido.asesores",
                    "crm.users",
                    "crm.leads",
                    "crm.appointments",
                    "comercial.lotes",
                    "comercial.clientes",
                    "comercial.ventas",
                    "comercial.cuotas",
                    "comercial.pagos",
                    "comercial.comisiones",
                    "comercial.presencias",
                    "comercial.actividades");

    @Test
    void both_old_databases_come_over_whole_again_and_again() throws IOException {
        assertThat(migrar("--simular")).isZero();
        assertThat(huellas()).containsOnly("");
        assertThat(Files.readString(informe.resolve("informe.html"))).contains("Simulación");

        assertThat(migrar()).isZero();
        assertThat(cuantas("SELECT count(*) FROM crm.leads")).isEqualTo(63);
        assertThat(cuantas("SELECT count(*) FROM comercial.ventas WHERE por_cuadrar")).isZero();
        var antes = huellas();

        assertThat(migrar()).isZero();
        assertThat(huellas()).isEqualTo(antes);

        viejo.sql(
                        """
                        UPDATE legado_crm.leads_lead SET nombre = 'Otro nombre' WHERE id = 1;
                        UPDATE legado_crm.leads_lead SET nombre = '' WHERE id = 2;
                        DELETE FROM legado_crm.leads_action WHERE id = 3;
                        INSERT INTO legado_comercial.gestion_inmobiliaria_registropago (id_pago, fecha_pago, monto_pago, fecha_registro_pago, venta_id)
                        VALUES ('PG-ZZZ', '2026-11-01', 100, '2026-11-01', 'V00004')
                        """)
                .update();
        assertThat(migrar()).isZero();
        assertThat(cuantas("SELECT count(*) FROM crm.leads WHERE nombre = 'Otro nombre'"))
                .isEqualTo(1);
        assertThat(cuantas("SELECT count(*) FROM crm.actions WHERE id = 3")).isZero();
        assertThat(cuantas("SELECT count(*) FROM comercial.pagos WHERE id_pago = 'PG-ZZZ'"))
                .isEqualTo(1);
        assertThat(informe().get("cuarentena"))
                .anySatisfy(
                        c ->
                                assertThat(c.get("razon").asString())
                                        .isEqualTo("leads_nombre_no_vacio"));
    }

    @Test
    void what_cannot_be_understood_is_said_and_nothing_is_done() {
        assertThat(migrar("--solo=ventas")).isEqualTo(2);
        assertThat(migrar("--crm=oracle:thin:@vieja")).isEqualTo(2);
    }

    private List<String> huellas() {
        return TABLAS.stream()
                .map(
                        tabla ->
                                nuevo.sql(
                                                "SELECT coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') FROM %s t"
                                                        .formatted(tabla))
                                        .query(String.class)
                                        .single())
                .toList();
    }

    private long cuantas(String consulta) {
        return nuevo.sql(consulta).query(Long.class).single();
    }
}
