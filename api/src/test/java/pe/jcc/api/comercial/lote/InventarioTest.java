package pe.jcc.api.comercial.lote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

class InventarioTest extends LotesDePrueba {

    private static final String COLUMNAS =
            "\uFEFFPROYECTO;ETAPA;MANZANA;LOTE;AREA_m2;PRECIO_CONTADO_SOLES;PRECIO_CONTADO_DOLARES;PRECIO_CONTADO_DSCTO;12_MESES_SOLES;24_MESES_SOLES;12_MESES_DOLARES;24_MESES_DOLARES\r\n";

    @AfterEach
    void nadaQueda() {
        sql.sql("DELETE FROM comercial.lotes").update();
    }

    @Test
    void the_company_s_inventory_makes_its_818_lotes_once() throws IOException {
        var inventario =
                new ClassPathResource("demostracion/lotes.csv")
                        .getContentAsString(StandardCharsets.UTF_8);

        var hecho = logrado(200, importar(inventario));
        assertThat(hecho.get("creados").asInt()).isEqualTo(818);
        assertThat(hecho.get("errores")).isEmpty();
        var antes = sql.sql("SELECT * FROM comercial.lotes ORDER BY id_lote").query().listOfRows();

        var otraVez = logrado(200, importar(inventario));
        assertThat(otraVez.get("creados").asInt()).isZero();
        assertThat(otraVez.get("existentes").asInt()).isEqualTo(818);
        assertThat(sql.sql("SELECT * FROM comercial.lotes ORDER BY id_lote").query().listOfRows())
                .isEqualTo(antes);

        assertThat(leer(ver(LOTES + "?page_size=1")).get("count").asInt()).isEqualTo(818);
        var enDolares =
                leer(ver(LOTES + "?ubicacion_proyecto=aucallama&manzana=A&numero_lote=1"))
                        .at("/results/0");
        assertThat(enDolares.get("precio_lista_dolares").asString()).isEqualTo("15500.00");
        assertThat(enDolares.get("precio_contado_descuento_dolares").asString())
                .isEqualTo("13950.00");
        assertThat(enDolares.get("precio_credito_24_meses_dolares").asString())
                .isEqualTo("26040.00");
        assertThat(enDolares.get("precio_lista_soles").isNull()).isTrue();
        assertThat(enDolares.get("precio_contado_descuento_soles").isNull()).isTrue();
        assertThat(enDolares.get("precio_credito_36_meses_dolares").isNull()).isTrue();
        var enSoles =
                leer(ver(LOTES + "?ubicacion_proyecto=huacho%202&manzana=J&numero_lote=1"))
                        .at("/results/0");
        assertThat(enSoles.get("area_m2").asString()).isEqualTo("130.50");
        assertThat(enSoles.get("precio_lista_soles").asString()).isEqualTo("13500.00");
        assertThat(enSoles.get("precio_contado_descuento_soles").asString()).isEqualTo("12150.00");
    }

    @Test
    void a_bad_row_is_told_by_its_line_and_the_others_are_kept() {
        var hecho =
                logrado(
                        200,
                        importar(
                                COLUMNAS
                                        + EN_SOLES
                                        + ";1;Prueba;1;96,37;17.000,00;0,00;0,00;18650,00;20300,00;0,00;0,00\r\n"
                                        + "OASIS 9;1;Prueba;2;96,37;17000;;;;;;\r\n"
                                        + "\r\n"
                                        + EN_SOLES
                                        + ";uno;Prueba;;-1;0,00;;12,345;x;;;\r\n"
                                        + EN_SOLES
                                        + ";1;PRUEBA;1;50;1;;;;;;\r\n"
                                        + "oasis 2 (aucallama);;Prueba;4;126,32;;15,500.00;13950;;;;\r\n"));

        assertThat(hecho.get("filas").asInt()).isEqualTo(5);
        assertThat(hecho.get("creados").asInt()).isEqualTo(2);
        assertThat(hecho.get("existentes").asInt()).isEqualTo(1);
        assertThat(hecho.get("rechazados").asInt()).isEqualTo(2);
        assertThat(hecho.get("errores"))
                .extracting(JsonNode::asString)
                .containsExactly(
                        "Línea 3: proyecto: No existe el proyecto \"OASIS 9\".",
                        "Línea 5: precio_contado_dscto: Se requiere un número válido."
                                + " lote: Este campo no puede estar en blanco."
                                + " etapa: Se requiere un número válido."
                                + " area_m2: Asegúrese de que este valor es mayor o igual a 0."
                                + " precio_contado_soles: Este campo es obligatorio para proyectos que no son Aucallama u Oasis 2."
                                + " 12_meses_soles: Se requiere un número válido.");
        var lote = leer(ver(LOTES + "?q=aucallama")).at("/results/0");
        assertThat(lote.get("precio_lista_dolares").asString()).isEqualTo("15500.00");
        assertThat(lote.get("etapa").isNull()).isTrue();
    }

    @Test
    void lotes_that_exist_stay_as_they_are() {
        var lote = lote("Prueba", "1");

        logrado(200, importar(COLUMNAS + EN_SOLES + ";1;prueba;1;1;1;;;;;;\r\n"));

        assertThat(leer(ver(este(lote)))).isEqualTo(lote);
    }

    @Test
    void a_file_that_is_no_inventory_is_refused() {
        rechaza(
                400,
                importar("PROYECTO;LOTE\r\nOASIS;1\r\n"),
                "{\"archivo\":[\"Faltan columnas: etapa, manzana, area_m2, precio_contado_soles.\"]}");
        rechaza(
                400,
                importar(""),
                "{\"archivo\":[\"Faltan columnas: proyecto, etapa, manzana, lote, area_m2, precio_contado_soles.\"]}");
        rechaza(
                400,
                hacer("POST", LOTES + "importar/", "{}"),
                "{\"archivo\":[\"No se proporcionó ningún archivo CSV.\"]}");
    }

    @Test
    void two_imports_at_once_make_each_lote_once() throws Exception {
        var filas = new StringBuilder(COLUMNAS);
        for (int i = 1; i <= 40; i++) {
            filas.append(EN_SOLES).append(";1;Prueba;").append(i).append(";1;1;;;;;;\r\n");
        }

        var hechos = aLaVez(4, _ -> importar(filas.toString()));

        assertThat(hechos.stream().mapToInt(h -> logrado(200, h).get("creados").asInt()).sum())
                .isEqualTo(40);
    }

    @Test
    void of_lotes_that_the_migration_let_into_one_place_one_stays_and_takes_the_presencias() {
        var lote = lote("Prueba", "1");
        var codigo = lote.get("id_lote").asString();
        sql.sql(
                        """
                        INSERT INTO comercial.lotes (id_lote, version, proyecto_id, etapa, manzana, numero_lote, area_m2,
                            estado_lote, fecha_creacion, ultima_modificacion, en_conflicto)
                        SELECT 'L9999' || n, 0, proyecto_id, etapa, lower(manzana), numero_lote, 1, 'Disponible', now(), now(), true
                        FROM comercial.lotes, generate_series(1, 2) n WHERE id_lote = ?
                        """)
                .param(codigo)
                .update();
        var presencia =
                leer(webhook(visita("LIMPIEZA-1", "Prueba Limpieza", "TEMP-1", "900700001")));
        var id = presencia.get("id_presencia").asString();
        sql.sql(
                        "UPDATE comercial.presencias SET lote_interes_inicial = 'L99992' WHERE id_presencia = ?")
                .param(id)
                .update();

        assertThat(leer(ver(LOTES + "?en_conflicto=true")).get("count").asInt()).isEqualTo(2);

        var limpieza = logrado(200, hacer("POST", LOTES + "limpiar-duplicados/", "{}"));

        assertThat(limpieza.get("total_duplicados_detectados").asInt()).isEqualTo(2);
        assertThat(limpieza.get("total_eliminados").asInt()).isEqualTo(2);
        assertThat(limpieza.get("total_lotes_final").asInt()).isEqualTo(1);
        assertThat(limpieza.at("/detalles/0").asString())
                .isEqualTo("Eliminado: L99991 (OASIS 1 (HUACHO 1) Mz:prueba Lt:1 Etapa:1)");
        assertThat(
                        sql.sql(
                                        "SELECT lote_interes_inicial FROM comercial.presencias WHERE id_presencia = ?")
                                .param(id)
                                .query(String.class)
                                .single())
                .isEqualTo(codigo);
        var nada = logrado(200, hacer("POST", "/api/gestion/limpiar-lotes-duplicados/", "{}"));
        assertThat(nada.get("total_duplicados_detectados").asInt()).isZero();
        assertThat(leer(ver(este(lote))).get("estado_lote")).isEqualTo(lote.get("estado_lote"));
    }

    @Test
    void no_cell_costs_more_than_its_row() {
        var hecho =
                logrado(
                        200,
                        importar(
                                COLUMNAS
                                        + fila(EN_SOLES, "1", "1", "100", "18446744073709551617")
                                        + fila(EN_SOLES, "18446744073709551617", "2", "100", "1")
                                        + fila(EN_SOLES, "1", "3", "18446744073709551617", "1")
                                        + fila("O\0", "1", "4", "100", "1")
                                        + fila(EN_SOLES, "1", "5", "100", "17.000")
                                        + fila(EN_SOLES, "1", "6", "100", "17,000")
                                        + fila(EN_SOLES, "1", "7", "100", "17000,00")));

        assertThat(hecho.get("creados").asInt()).isEqualTo(1);
        assertThat(hecho.get("errores")).hasSize(6);
        assertThat(hecho.get("errores").get(4).asString())
                .isEqualTo("Línea 6: precio_contado_soles: Se requiere un número válido.");
    }

    @Test
    void who_changes_a_lote_meanwhile_spoils_no_file() throws Exception {
        var filas = new StringBuilder(COLUMNAS);
        for (int i = 1; i <= 60; i++) {
            filas.append(fila(EN_SOLES, "1", String.valueOf(i), "1", "1"));
        }
        var otro = lote("Prueba Otra", "1");

        var respuestas =
                aLaVez(
                        8,
                        n ->
                                n % 2 == 0
                                        ? importar(filas.toString())
                                        : hacer(
                                                "PATCH",
                                                este(otro),
                                                "{\"manzana\": \"Prueba\", \"numero_lote\": \"%d\"}"
                                                        .formatted(50 + n)));

        assertThat(respuestas)
                .filteredOn(r -> r.request().method().equals("POST"))
                .hasSize(4)
                .allMatch(r -> r.statusCode() == 200);
        assertThat(leer(ver(LOTES + "?manzana=Prueba")).get("count").asInt()).isBetween(60, 61);
    }

    @Test
    void a_place_that_is_left_goes_to_the_first_of_those_in_conflict() {
        var lote = lote("Prueba", "1");
        sql.sql(
                        """
                        INSERT INTO comercial.lotes (id_lote, version, proyecto_id, etapa, manzana, numero_lote, area_m2,
                            estado_lote, fecha_creacion, ultima_modificacion, en_conflicto)
                        SELECT 'L9998' || n, 0, proyecto_id, etapa, manzana, numero_lote, 1, 'Disponible', now(), now(), true
                        FROM comercial.lotes, generate_series(1, 2) n WHERE id_lote = ?
                        """)
                .param(lote.get("id_lote").asString())
                .update();

        assertThat(hacer("DELETE", este(lote), "").statusCode()).isEqualTo(204);

        assertThat(leer(ver(LOTES + "?en_conflicto=true")).get("results"))
                .extracting(l -> l.get("id_lote").asString())
                .containsExactly("L99982");
        assertThat(crear(EN_SOLES, "Prueba", "1", ", \"precio_lista_soles\": 1").statusCode())
                .isEqualTo(400);
    }

    private static String fila(
            String proyecto, String etapa, String numero, String area, String precio) {
        return "%s;%s;Prueba;%s;%s;%s;;;;;;\r\n".formatted(proyecto, etapa, numero, area, precio);
    }

    private HttpResponse<String> importar(String archivo) {
        var limite = "limite-de-prueba";
        var cuerpo =
                "--%s\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"lotes.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(limite, archivo, limite);
        return hacer(
                "POST",
                LOTES + "importar/",
                cuerpo,
                "Content-Type",
                "multipart/form-data; boundary=" + limite);
    }
}
