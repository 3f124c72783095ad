package pe.jcc.api.migracion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pe.jcc.db.DatosGrabados;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.TreeMap;

/** Every kind of damage at once, in a source that takes any bytes for a text and lacks its constraints. */
class DanosAlMigrarTest extends MigracionDePrueba {

    private static final String SIN_RESTRICCIONES =
            """
            ALTER TABLE legado_crm.leads_lead ALTER fecha_captacion TYPE text, ALTER celular TYPE text, ALTER nombre DROP NOT NULL,
                DROP CONSTRAINT leads_lead_pkey;
            ALTER TABLE legado_comercial.gestion_inmobiliaria_registropago DROP CONSTRAINT gestion_inmobiliaria_registropago_pkey;
            ALTER TABLE legado_comercial.gestion_inmobiliaria_lote ALTER area_m2 TYPE text;
            """;

    private static final String DANOS =
            """
            UPDATE legado_crm.leads_lead SET nombre = E'Jos\\351 Latin-1' WHERE id = 40;
            UPDATE legado_crm.leads_lead SET fecha_captacion = '31/02/2025' WHERE id = 41;
            UPDATE legado_crm.leads_lead SET fecha_captacion = '0201-05-03' WHERE id = 42;
            UPDATE legado_crm.leads_lead SET celular = repeat('9', 50) WHERE id = 43;
            UPDATE legado_crm.leads_lead SET nombre = NULL WHERE id = 44;
            UPDATE legado_crm.leads_lead SET nombre = '  ' WHERE id = 45;
            UPDATE legado_crm.leads_lead SET asesor_id = 999 WHERE id = 46;
            INSERT INTO legado_crm.leads_lead SELECT * FROM legado_crm.leads_lead WHERE id = 47;
            UPDATE legado_crm.leads_appointment SET lead_id = 9999 WHERE id = 1;
            UPDATE legado_comercial.gestion_inmobiliaria_lote SET area_m2 = 'grande' WHERE id_lote = 'L0060';
            UPDATE legado_comercial.gestion_inmobiliaria_cliente SET numero_documento = '44556677' WHERE id_cliente IN ('CLI0030', 'CLI0031');
            UPDATE legado_comercial.gestion_inmobiliaria_cuotaplanpago SET monto_programado = monto_programado + 7 WHERE id_cuota = 1;
            UPDATE legado_comercial.gestion_inmobiliaria_cuotaplanpago SET monto_programado = -1 WHERE id_cuota = 40;
            UPDATE legado_comercial.gestion_inmobiliaria_registropago SET monto_pago = -50 WHERE venta_id = 'V00002';
            INSERT INTO legado_comercial.gestion_inmobiliaria_registropago
            SELECT * FROM legado_comercial.gestion_inmobiliaria_registropago ORDER BY id_pago LIMIT 1;
            UPDATE legado_comercial.gestion_inmobiliaria_venta SET lote_id = 'L9999' WHERE id_venta = 'V00001'
            """;

    DanosAlMigrarTest() {
        super(DatosGrabados.antiguosSinCodificacion());
    }

    @Test
    void no_row_is_lost_and_every_difference_has_its_reason() {
        viejo.sql(SIN_RESTRICCIONES).update();
        viejo.sql(DANOS).update();

        assertThat(migrar()).isZero();

        assertThat(
                        textos(
                                """
                                SELECT concat_ws(' ', tabla, llave, razon) FROM (
                                    SELECT * FROM legado_crm.cuarentena UNION ALL SELECT * FROM legado_comercial.cuarentena) c
                                """))
                .contains(
                        "leads_lead 40 utf8_invalido",
                        "leads_lead 41 fecha_invalida",
                        "leads_lead 42 fecha_imposible",
                        "leads_lead 43 texto_largo",
                        "leads_lead 44 falta_un_dato",
                        "leads_lead 45 leads_nombre_no_vacio",
                        "leads_lead 46 huerfana",
                        "leads_lead 47 (repetida 1) llave_repetida",
                        "leads_appointment 1 huerfana",
                        "gestion_inmobiliaria_lote L0060 valor_invalido",
                        "gestion_inmobiliaria_cuotaplanpago 40 cuotas_negativas",
                        "gestion_inmobiliaria_venta V00001 huerfana")
                .anyMatch(
                        fila ->
                                fila.matches(
                                        "gestion_inmobiliaria_registropago \\S+ pagos_positivos"))
                .anyMatch(
                        fila ->
                                fila.matches(
                                        "gestion_inmobiliaria_registropago \\S+ \\(repetida 1\\) llave_repetida"));
        assertThat(
                        textos(
                                "SELECT fila ->> 'nombre (hex)' FROM legado_crm.cuarentena WHERE tabla = 'leads_lead' AND llave = '40'"))
                .containsExactly("4a6f73e9204c6174696e2d31");
        assertThat(
                        textos(
                                "SELECT fusionado_en FROM comercial.clientes WHERE id_cliente = 'CLI0031'"))
                .containsExactly("CLI0030");
        assertThat(nadaSePierde()).isEqualTo(porTabla("SELECT count(*) FROM %s"));
        assertThat(razon("comercial.cuotas.monto_programado", "11")).isPositive();
        assertThat(
                        razon("comercial.ventas.cliente", "2")
                                + razon("comercial.presencias.cliente", "2"))
                .isPositive();
    }

    /** Of each old table the rows that the report knows of: here, or in quarantine. */
    private Map<String, Long> nadaSePierde() {
        var filas = new TreeMap<String, Long>();
        for (var tabla : informe().at("/secciones/filas")) {
            filas.put(tabla.get("que").asString(), tabla.get("antes").asLong());
        }
        return filas;
    }

    private Map<String, Long> porTabla(String consulta) {
        var filas = new TreeMap<String, Long>();
        for (var tabla : nadaSePierde().keySet()) {
            filas.put(tabla, viejo.sql(consulta.formatted(tabla)).query(Long.class).single());
        }
        return filas;
    }

    private int razon(String columna, String razon) {
        return informe()
                .at("/secciones/columnas")
                .valueStream()
                .filter(c -> c.get("que").asString().equals(columna))
                .map(c -> c.at("/razones/" + razon))
                .mapToInt(JsonNode::asInt)
                .sum();
    }
}
