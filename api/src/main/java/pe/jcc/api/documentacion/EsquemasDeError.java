package pe.jcc.api.documentacion;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

import java.util.List;
import java.util.Map;

/** The forms that a refusal takes. */
final class EsquemasDeError {

    static final String ERROR = "Error";
    static final String ERRORES_POR_CAMPO = "ErroresPorCampo";
    static final String ERROR_EN_FRASE = "ErrorEnFrase";
    static final String PROBLEMA = "Problema";

    static final Map<String, Schema<?>> TODOS =
            Map.of(
                    ERROR, error(),
                    ERRORES_POR_CAMPO, erroresPorCampo(),
                    ERROR_EN_FRASE, errorEnFrase(),
                    PROBLEMA, problema());

    private EsquemasDeError() {}

    static Schema<?> referencia(String nombre) {
        return new JsonSchema().$ref(nombre);
    }

    private static Schema<?> error() {
        return tipo("object")
                .required(List.of("detail"))
                .addProperty("detail", tipo("string").description("Qué pasó, para leerlo"))
                .addProperty("code", tipo("string").description("Con un token: por qué no sirve"))
                .addProperty("messages", lista(mensajeDeToken()))
                .addProperty("errors", referencia(ERRORES_POR_CAMPO));
    }

    private static Schema<?> errorEnFrase() {
        return tipo("object")
                .required(List.of("error"))
                .description("Así responden algunas direcciones desde siempre")
                .addProperty("error", tipo("string"));
    }

    private static Schema<?> mensajeDeToken() {
        return tipo("object")
                .required(List.of("token_class", "token_type", "message"))
                .addProperty("token_class", tipo("string"))
                .addProperty("token_type", tipo("string"))
                .addProperty("message", tipo("string"));
    }

    private static Schema<?> erroresPorCampo() {
        return tipo("object")
                .description(
                        "Por cada campo, lo que está mal; el de un objeto trae los de sus campos."
                                + " non_field_errors: lo que no es de un solo campo.")
                .additionalProperties(
                        new JsonSchema()
                                .anyOf(
                                        List.of(
                                                lista(tipo("string")),
                                                referencia(ERRORES_POR_CAMPO))));
    }

    private static Schema<?> problema() {
        return tipo("object")
                .required(List.of("type", "title", "status"))
                .description("RFC 9457, para quien lo pide en Accept")
                .addProperty("type", tipo("string").format("uri"))
                .addProperty("title", tipo("string"))
                .addProperty("status", tipo("integer"))
                .addProperty("detail", tipo("string"))
                .addProperty("errors", tipo("object"));
    }

    private static Schema<?> lista(Schema<?> elementos) {
        return tipo("array").items(elementos);
    }

    private static Schema<?> tipo(String tipo) {
        return new JsonSchema().typesItem(tipo);
    }
}
