package pe.jcc.api.crm;

import pe.jcc.api.RecursoTest;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** Users that tests make, and what becomes of their tokens. */
abstract class PersonasTest extends RecursoTest {

    protected static final String USUARIOS = "/api/usuarios/";
    protected static final String CLAVE = "una-clave-de-prueba";

    protected JsonNode crear(String username) {
        return logrado(
                201,
                hacer(
                        "POST",
                        USUARIOS,
                        "{\"username\": \"%s\", \"clave\": \"%s\"}".formatted(username, CLAVE)));
    }

    protected HttpResponse<String> ingresar(String username, String clave) {
        return enviar(
                conJson(
                        "/api/token/",
                        "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, clave)));
    }

    protected int estado(JsonNode par) {
        var acceso = "Bearer " + par.get("access").asString();
        return hacer("GET", "/api/users/", "", "Authorization", acceso).statusCode();
    }

    protected int renovar(JsonNode par) {
        var cuerpo = "{\"refresh\": \"%s\"}".formatted(par.get("refresh").asString());
        return enviar(conJson("/api/token/refresh/", cuerpo)).statusCode();
    }

    protected static String uno(JsonNode usuario) {
        return USUARIOS + usuario.get("id") + "/";
    }
}
