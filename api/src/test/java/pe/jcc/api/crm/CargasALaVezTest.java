package pe.jcc.api.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Several uploads under way. */
class CargasALaVezTest extends CargasDePrueba {

    @Test
    void two_files_at_once_are_together_as_fair_as_one() throws Exception {
        var respuestas =
                aLaVez(
                        2,
                        n ->
                                cargar(
                                        "nombre,celular,ubicacion\n"
                                                + filas(
                                                        2_500,
                                                        i ->
                                                                "Prueba "
                                                                        + i
                                                                        + ",9"
                                                                        + (35_000_000
                                                                                + n * 10_000
                                                                                + i)
                                                                        + ",SJL")));

        assertThat(respuestas)
                .allSatisfy(r -> assertThat(leer(r).get("leads_creados").asInt()).isEqualTo(2_500));
        var porUser =
                sql.sql(
                                "SELECT count(*) FROM crm.leads WHERE nombre LIKE 'Prueba %' GROUP BY asesor_id ORDER BY 1")
                        .query((fila, _) -> fila.getLong(1))
                        .list();
        assertThat(porUser).hasSize(users().size());
        assertThat(porUser.getLast() - porUser.getFirst()).isLessThanOrEqualTo(1);
    }

    @Test
    void the_same_file_twice_at_once_makes_each_lead_once() throws Exception {
        var archivo =
                "nombre,celular,ubicacion\n"
                        + filas(1_200, i -> "Prueba " + i + ",9003" + (60_000 + i) + ",SJL");

        var respuestas =
                aLaVez(
                        3,
                        n ->
                                n == 2
                                        ? crearLead("Prueba Rápida", "900361100", "")
                                        : cargar(archivo));

        assertThat(cuantos("crm.leads WHERE celular LIKE '90036%'")).isEqualTo(1_200);
        assertThat(respuestas.get(2).statusCode()).isIn(201, 400);
        assertThat(cuantos("crm.lead_duplicates WHERE celular LIKE '90036%'"))
                .isLessThanOrEqualTo(1);
    }
}
