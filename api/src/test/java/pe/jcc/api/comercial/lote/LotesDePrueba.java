package pe.jcc.api.comercial.lote;

import pe.jcc.api.RecursoTest;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** Lotes that tests make, in manzanas whose names begin with "Prueba". */
abstract class LotesDePrueba extends RecursoTest {

    protected static final String LOTES = "/api/gestion/lotes/";
    protected static final String EN_SOLES = "OASIS 1 (HUACHO 1)";
    protected static final String EN_DOLARES = "OASIS 2 (AUCALLAMA)";

    protected void borrarLotes() {
        sql.sql("DELETE FROM comercial.lotes WHERE manzana LIKE 'Prueba%'").update();
    }

    protected JsonNode lote(String manzana, String numero) {
        return logrado(201, crear(EN_SOLES, manzana, numero, ", \"precio_lista_soles\": 17000"));
    }

    protected HttpResponse<String> crear(
            String proyecto, String manzana, String numero, String mas) {
        return hacer(
                "POST",
                LOTES,
                """
                {"ubicacion_proyecto": "%s", "etapa": 1, "manzana": "%s", "numero_lote": "%s", "area_m2": "120.5"%s}
                """
                        .formatted(proyecto, manzana, numero, mas));
    }

    protected static String este(JsonNode lote) {
        return LOTES + lote.get("id_lote").asString() + "/";
    }
}
