package pe.jcc.api.comercial.cliente;

import pe.jcc.api.RecursoTest;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** Clientes that tests make; all their names begin with "Prueba". */
abstract class ClientesDePrueba extends RecursoTest {

    protected static final String CLIENTES = "/api/gestion/clientes/";

    /** With their presencias and merges. */
    protected void borrarClientes() {
        sql.sql("DELETE FROM comercial.fusiones_de_clientes").update();
        sql.sql(
                        "UPDATE comercial.clientes SET fusionado_en = NULL WHERE fusionado_en IS NOT NULL AND numero_documento IS NULL")
                .update();
        sql.sql(
                        """
                        DELETE FROM comercial.presencias WHERE cliente IN
                            (SELECT id_cliente FROM comercial.clientes WHERE nombres_completos_razon_social LIKE 'Prueba%')
                        """)
                .update();
        sql.sql(
                        "DELETE FROM comercial.clientes WHERE nombres_completos_razon_social LIKE 'Prueba%'")
                .update();
    }

    protected JsonNode cliente(String nombre, String mas) {
        return logrado(201, crear(nombre, mas));
    }

    protected HttpResponse<String> crear(String nombre, String mas) {
        return hacer(
                "POST",
                CLIENTES,
                "{\"tipo_documento\": \"DNI\", \"nombres_completos_razon_social\": \"%s\"%s}"
                        .formatted(nombre, mas));
    }

    /** The id of a presencia of who is known by that phone. */
    protected String presencia(String llave, String nombre, String telefono) {
        return leer(webhook(visita(llave, nombre, "TEMP-0001", telefono)))
                .get("id_presencia")
                .asString();
    }

    protected String clienteDe(String presencia) {
        return sql.sql("SELECT cliente FROM comercial.presencias WHERE id_presencia = ?")
                .param(presencia)
                .query(String.class)
                .single();
    }

    protected static String id(JsonNode cliente) {
        return cliente.get("id_cliente").asString();
    }

    protected static String este(JsonNode cliente) {
        return CLIENTES + id(cliente) + "/";
    }
}
