package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pe.jcc.db.legado.Cuadre;
import pe.jcc.db.legado.Legado;

import java.util.List;

/** What a person has to look at is told one by one. */
class LegadoPorVerTest {

    private final BaseDeDatos base = BaseMigrada.migrar(BaseDeDatos.nueva());

    @Test
    void each_doubtful_person_and_each_conflict_is_named() {
        DatosGrabados.cargar(base);
        base.sqlComo(base.administrador())
                .sql(
                        """
                        UPDATE legado_comercial.auth_user SET (first_name, last_name) = ('Otra', 'Persona') WHERE username = 'admin';
                        UPDATE legado_crm.leads_user SET (first_name, last_name) = ('MARÍA ANDERSON', 'Mamani Torres') WHERE id IN (4, 5);
                        UPDATE legado_crm.leads_lead SET celular = (SELECT celular FROM legado_crm.leads_lead WHERE id = 1) WHERE id = 2;
                        UPDATE legado_comercial.gestion_inmobiliaria_lote SET (ubicacion_proyecto, etapa, manzana, numero_lote) = (
                            SELECT ubicacion_proyecto, etapa, manzana, numero_lote
                            FROM legado_comercial.gestion_inmobiliaria_lote WHERE id_lote = 'L0059')
                        WHERE id_lote = 'L0060'
                        """)
                .update();

        new Legado(base.como(base.migra())).traspasar();

        assertThat(porVer("un nombre de usuario con dos nombres: ¿es una persona?"))
                .containsExactly("admin: CRM «Ada Admin», App Comercial «Otra Persona»");
        assertThat(porVer("homónimos: personas con un mismo nombre, que nadie une"))
                .containsExactly(
                        "maria anderson mamani torres: asesor A0004, usuario operador3, usuario operador4");
        assertThat(porVer("sin persona del CRM que se le parezca"))
                .contains("A0004: María Anderson Mamani Torres");
        assertThat(porVer("en conflicto: otro lead tiene el celular"))
                .singleElement()
                .satisfies(lead -> assertThat(lead).startsWith("2: ").endsWith("también del 1"));
        assertThat(porVer("en conflicto: otro lote está en el mismo lugar"))
                .containsExactly("L0060: en el lugar de L0059");
    }

    private List<String> porVer(String frase) {
        return new Cuadre(base.como(base.migra()))
                .leer(Legado.SISTEMAS, true).porVer().stream()
                        .filter(c -> c.frase().equals(frase))
                        .flatMap(c -> c.cuales().stream())
                        .toList();
    }
}
