package pe.jcc.api.migracion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pe.jcc.db.legado.Apartadas;
import pe.jcc.db.legado.Apartadas.Cual;
import pe.jcc.db.legado.Apartadas.NoSePuede;

import java.util.Collections;
import java.util.Map;

class CorreccionAlMigrarTest extends MigracionDePrueba {

    private static final Cual LEAD = new Cual("crm", "leads_lead", "1");
    private static final Cual OPC = new Cual("crm", "leads_opcpersonnel", "12");

    private final Apartadas apartadas = new Apartadas(base.como(base.migra()));

    @Test
    void a_row_corrected_in_quarantine_is_taken_until_the_old_row_changes() {
        viejo.sql(
                        """
                        ALTER TABLE legado_crm.leads_opcpersonnel ALTER telefono TYPE text;
                        UPDATE legado_crm.leads_opcpersonnel SET telefono = repeat('9', 30), nombre = E'Con\\ttabulador' WHERE id = 12;
                        UPDATE legado_crm.leads_lead SET nombre = ' ' WHERE id = 1
                        """)
                .update();
        assertThat(apartadas.lista(null, 0, 10)).isEmpty();
        assertThat(migrar()).isZero();

        assertThat(apartadas.lista("texto_largo", 0, 10))
                .singleElement()
                .satisfies(
                        fila -> {
                            assertThat(fila.cual()).isEqualTo(OPC);
                            assertThat(fila.fila()).containsEntry("telefono", "9".repeat(30));
                        });
        assertThat(apartadas.una(LEAD).orElseThrow().razon()).isEqualTo("leads_nombre_no_vacio");
        noSeCorrige(LEAD, Map.of("id", "2"));
        noSeCorrige(LEAD, Map.of("fecha_captacion", "ayer"));
        noSeCorrige(LEAD, Collections.singletonMap("nombre", null));
        noSeCorrige(new Cual("crm", "leads_lead", "2"), Map.of("nombre", "Ana"));

        apartadas.corregir(LEAD, Map.of("nombre", "Ana"), "admin");
        apartadas.corregir(LEAD, Map.of("distrito", "Ate"), "admin");
        apartadas.corregir(OPC, Map.of("telefono", "999888777"), "admin");
        assertThat(migrar()).isZero();

        assertThat(textos("SELECT nombre || ' ' || distrito FROM crm.leads WHERE id = 1"))
                .containsExactly("Ana Ate");
        assertThat(textos("SELECT telefono || nombre FROM crm.opc_personnel WHERE id = 12"))
                .containsExactly("999888777Con\ttabulador");
        assertThat(textos("SELECT llave FROM legado_crm.cuarentena")).isEmpty();
        assertThat(apartadas.cuantas("corregida")).isEqualTo(2);
        assertThat(informe().get("por_ver").valueStream().map(c -> c.get("frase").asString()))
                .contains("corregidas aquí, y allá todavía no");

        assertThat(migrar()).isZero();
        assertThat(textos("SELECT version FROM crm.leads WHERE id = 1")).containsExactly("0");

        viejo.sql("UPDATE legado_crm.leads_lead SET ubicacion = 'Otra' WHERE id = 1").update();
        assertThat(apartadas.retirar(OPC)).isTrue();
        assertThat(apartadas.retirar(OPC)).isFalse();
        assertThat(migrar()).isZero();

        assertThat(apartadas.una(LEAD).orElseThrow().correccion()).isNull();
        assertThat(apartadas.una(OPC).orElseThrow().razon()).isEqualTo("texto_largo");
    }

    private void noSeCorrige(Cual cual, Map<String, @Nullable String> cambios) {
        assertThatThrownBy(() -> apartadas.corregir(cual, cambios, "admin"))
                .isInstanceOf(NoSePuede.class);
    }
}
