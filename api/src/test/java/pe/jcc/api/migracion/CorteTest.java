package pe.jcc.api.migracion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import pe.jcc.db.legado.Cuadre;
import pe.jcc.db.legado.Duenos;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** A module goes to the platform, is written there, and goes back; nothing is lost either way. */
class CorteTest extends MigracionDePrueba {

    private static final int NO_SE_PUDO = 2;

    private static final String OYENTE =
            """
            INSERT INTO compartido.suscriptores (nombre, url, formato, eventos, activo, en_vuelo)
            VALUES ('App Comercial anterior', 'https://ejemplo.pe/', 'legacy', '{cita.realizada}', true, 4)
            """;

    private static final String CAMBIOS_DEL_CRM =
            """
            UPDATE crm.leads SET observacion = E'De ''ida''\\ny vuelta' || chr(92), version = version + 1 WHERE id = 1;
            INSERT INTO crm.leads (id, version, nombre, celular, celular_normalizado, fecha_creacion, ultima_actualizacion, es_lead_opc, es_directeo)
            VALUES (nextval('crm.leads_seq'), 0, 'Nuevo Lead', '987000111', '+51987000111', now(), now(), false, false);
            INSERT INTO crm.appointments (id, version, lead_id, fecha_hora, duracion_minutos, fin, estado, has_ever_been_confirmed, fecha_creacion, ultima_actualizacion)
            SELECT nextval('crm.appointments_seq'), 0, max(id), now() + interval '40 days', 60, now() + interval '40 days 1 hour', 'Pendiente', false, now(), now()
            FROM crm.leads;
            DELETE FROM crm.actions WHERE id = (SELECT min(id) FROM crm.actions);
            DO $$
            DECLARE
                uno crm.leads := (SELECT l FROM crm.leads l WHERE id = 4);
                otro crm.leads := (SELECT l FROM crm.leads l WHERE id = 5);
            BEGIN -- they exchange their numbers
                UPDATE crm.leads SET (celular, celular_normalizado) = ('987000333', '+51987000333') WHERE id = 4;
                UPDATE crm.leads SET (celular, celular_normalizado) = (uno.celular, uno.celular_normalizado) WHERE id = 5;
                UPDATE crm.leads SET (celular, celular_normalizado) = (otro.celular, otro.celular_normalizado) WHERE id = 4;
            END $$;
            UPDATE crm.opc_personnel SET telefono = '999111222', version = version + 1 WHERE id = (SELECT min(id) FROM crm.opc_personnel)
            """;

    private static final String CAMBIOS_DEL_COMERCIAL =
            """
            UPDATE comercial.clientes SET telefono_principal = '987 654 321', telefono_normalizado = '+51987654321' WHERE id_cliente = 'CLI0001';
            INSERT INTO comercial.clientes (id_cliente, version, tipo_documento, nombres_completos_razon_social, fecha_registro, ultima_modificacion)
            VALUES ('CLI9000', 0, 'DNI', 'Cliente de ida y vuelta', now(), now());
            INSERT INTO comercial.presencias (id_presencia, version, id_presencia_crm, cliente, fecha_hora_presencia, proyecto_interes, medio_captacion, modalidad, status_presencia, tipo_tour, observaciones, fecha_registro_sistema, ultima_modificacion)
            VALUES ('PRS90000', 0, 'CRM-90000', 'CLI9000', now(), '', 'web', 'presencial', 'realizada', 'no_tour', 'Vino', now(), now());
            UPDATE compartido.asesores SET telefono_personal = '999111333' WHERE id_asesor = 'A0001';
            UPDATE comercial.tabla_de_comisiones SET porcentaje_comision = porcentaje_comision + 0.25
            WHERE id_tabla_comision = (SELECT min(id_tabla_comision) FROM comercial.tabla_de_comisiones)
            """;

    private final JdbcTemplate plataforma = new JdbcTemplate(base.como(base.app()));

    @Test
    void the_crm_goes_to_the_platform_and_back() throws IOException {
        viejo.sql("ALTER TABLE legado_crm.leads_lead ADD CONSTRAINT de_uno UNIQUE (celular)")
                .update();
        assertThat(migrar()).isZero();
        assertThat(propio("crm")).isFalse();
        assertThatThrownBy(() -> plataforma.execute("DELETE FROM crm.actions WHERE id = 1"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("still belongs to the old system");

        assertThat(migrar("corte", "--modulo=crm")).as("nobody would hear of visits").isEqualTo(2);
        nuevo.sql(OYENTE).update();
        viejo.sql("UPDATE legado_crm.leads_lead SET nombre = ' ' WHERE id = 2").update();
        assertThat(migrar("corte", "--modulo=crm")).as("a row waits in quarantine").isEqualTo(1);
        assertThat(propio("crm")).isFalse();
        viejo.sql("UPDATE legado_crm.leads_lead SET nombre = 'Dos' WHERE id = 2").update();
        assertThat(migrar("corte", "--modulo=crm")).isZero();
        assertThat(propio("crm")).isTrue();
        assertThat(propio("comercial")).isFalse();

        viejo.sql("UPDATE legado_crm.leads_lead SET nombre = 'Tarde' WHERE id = 3").update();
        plataforma.execute(CAMBIOS_DEL_CRM);
        var antes = huellas("crm");
        assertThat(migrar()).isZero();
        assertThat(huellas("crm")).as("what is the platform's is left alone").isEqualTo(antes);
        viejo.sql("UPDATE legado_crm.leads_lead SET nombre = ? WHERE id = 3")
                .param(nombreDelTercero())
                .update();

        volver("crm");
        assertThat(huellas("crm")).as("it came back as it went").isEqualTo(antes);
        assertThat(
                        viejo.sql("SELECT observacion FROM legado_crm.leads_lead WHERE id = 1")
                                .query(String.class)
                                .single())
                .isEqualTo("De 'ida'\ny vuelta\\");
        assertThatThrownBy(
                        () ->
                                viejo.sql(
                                                "UPDATE legado_crm.leads_lead SET celular = (SELECT celular FROM legado_crm.leads_lead WHERE id = 4) WHERE id = 5")
                                        .update())
                .as("what was unique there still is")
                .hasMessageContaining("de_uno");
        assertThat(migrar("corte", "--modulo=crm")).as("as often as one likes").isZero();
    }

    @Test
    void the_app_comercial_goes_to_the_platform_and_back() throws IOException {
        assertThat(migrar()).isZero();
        assertThatThrownBy(() -> plataforma.execute("DELETE FROM comercial.pagos"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(migrar("corte", "--modulo=comercial")).isZero();

        plataforma.execute(CAMBIOS_DEL_COMERCIAL);
        var antes = huellas("comercial");
        volver("comercial");
        assertThat(huellas("comercial")).isEqualTo(antes);
        assertThat(
                        viejo.sql(
                                        "SELECT observaciones FROM legado_comercial.gestion_inmobiliaria_presencia WHERE id_presencia = 'PRS90000'")
                                .query(String.class)
                                .single())
                .isEqualTo("Vino [CRM:CRM-90000]");
    }

    @Test
    void an_old_system_that_still_changes_keeps_its_module() throws Exception {
        assertThat(migrar()).isZero();
        nuevo.sql(OYENTE).update();
        var corte = new Corte(pedido("crm"), base.como(base.migra()));

        assertThatThrownBy(
                        () ->
                                corte.cortar(
                                        () -> {
                                            viejo.sql(
                                                            "UPDATE legado_crm.leads_lead SET nombre = 'Otro' WHERE id = 1")
                                                    .update();
                                            return Cuadre.Resultado.NADA;
                                        }))
                .isInstanceOf(Pedido.Mal.class)
                .hasMessageContaining("leads_lead");
        assertThat(propio("crm")).isFalse();
    }

    @Test
    void a_module_with_rows_of_its_own_is_not_overwritten() {
        assertThat(migrar("--simular")).isZero();
        nuevo.sql(
                        """
                        INSERT INTO crm.leads (id, version, nombre, celular, celular_normalizado, fecha_creacion, ultima_actualizacion, es_lead_opc, es_directeo)
                        VALUES (1, 0, 'Propio', '987000222', '+51987000222', now(), now(), false, false)
                        """)
                .update();

        assertThat(migrar()).isEqualTo(NO_SE_PUDO);
        assertThat(
                        nuevo.sql("SELECT nombre FROM crm.leads WHERE id = 1")
                                .query(String.class)
                                .single())
                .isEqualTo("Propio");
        assertThat(migrar("corte")).as("of which module?").isEqualTo(NO_SE_PUDO);
        assertThat(migrar("cortar", "--modulo=crm")).isEqualTo(NO_SE_PUDO);
    }

    /** Back, with what was written out applied to the old database, and brought over once more. */
    private void volver(String modulo) throws IOException {
        assertThat(migrar("volver", "--modulo=" + modulo)).isZero();
        assertThat(propio(modulo)).isFalse();
        assertThat(migrar()).as("what was written out is missing there").isEqualTo(NO_SE_PUDO);
        var guion = Files.readString(vuelta(modulo));
        var alla = new JdbcTemplate(new DriverManagerDataSource(fuente(modulo)));
        alla.execute(guion);
        assertThatThrownBy(() -> alla.execute(guion)).as("twice").isNotNull();
        assertThat(migrar()).isZero();
    }

    private boolean propio(String modulo) {
        return new Duenos(base.como(base.migra())).de(modulo).deLaPlataforma();
    }

    private String nombreDelTercero() {
        return nuevo.sql("SELECT nombre FROM crm.leads WHERE id = 3").query(String.class).single();
    }

    /** Of every table that the module guards, without what counts its changes. */
    private List<String> huellas(String modulo) {
        return nuevo.sql(
                        """
                        SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger
                        WHERE tgfoid = 'compartido.exigir_dueno'::regproc AND tgargs = convert_to(?, 'UTF8') || decode('00', 'hex')
                        ORDER BY 1
                        """)
                .param(modulo)
                .query((fila, _) -> huella(fila.getString(1)))
                .list();
    }

    private String huella(String tabla) {
        return tabla
                + " "
                + nuevo.sql(
                                """
                                SELECT coalesce(string_agg(fila, chr(10) ORDER BY fila), '')
                                FROM (SELECT (to_jsonb(t) - '{version,ultima_modificacion}'::text[])::text AS fila FROM %s t) f
                                """
                                        .formatted(tabla))
                        .query(String.class)
                        .single();
    }

    private Pedido pedido(String modulo) {
        return new Pedido(Orden.CORTE, modulo, Map.of(modulo, fuente(modulo)), false, informe);
    }
}
