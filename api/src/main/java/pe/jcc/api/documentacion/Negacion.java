package pe.jcc.api.documentacion;

import static pe.jcc.api.documentacion.EsquemasDeError.ERROR;
import static pe.jcc.api.documentacion.EsquemasDeError.ERRORES_POR_CAMPO;
import static pe.jcc.api.documentacion.EsquemasDeError.ERROR_EN_FRASE;
import static pe.jcc.api.documentacion.EsquemasDeError.PROBLEMA;
import static pe.jcc.api.documentacion.EsquemasDeError.referencia;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import pe.jcc.api.error.Frases;

import java.util.List;
import java.util.Map;

/** The refusals, each as its operations share it. */
enum Negacion {
    DATOS_INVALIDOS(
            "400",
            "DatosInvalidos",
            "Los datos no pueden ser: qué está mal en cada campo, o en el conjunto",
            "http.400"),
    SIN_CREDENCIALES(
            "401", "SinCredenciales", "Sin credenciales, o no son válidas", "credenciales.faltan"),
    SIN_PERMISO(
            "403",
            "SinPermiso",
            "Sin el permiso; o, por cookie, sin mostrar con X-CSRFToken de dónde viene",
            "permiso.falta"),
    NO_ENCONTRADO("404", "NoEncontrado", "No existe, o no hay tal página", "no_encontrado"),
    CONFLICTO(
            "409",
            "Conflicto",
            "No puede ser mientras las cosas estén así; o la Idempotency-Key ya está en uso",
            "ya_no_existe"),
    DESACTUALIZADO("412", "Desactualizado", "Otra persona lo cambió después", "desactualizado"),
    CUERPO_DEMASIADO_GRANDE("413", "CuerpoDemasiadoGrande", "El cuerpo pasa de 2 MB", "http.413"),
    MEDIO_INCOMPATIBLE(
            "415", "MedioIncompatible", "El cuerpo no es JSON ni formulario", "http.415"),
    DEMASIADAS("429", "DemasiadasSolicitudes", "Demasiadas solicitudes en poco tiempo", "http.429"),
    NO_DISPONIBLE(
            "503",
            "NoDisponible",
            "La base de datos no responde: repita luego el mismo pedido",
            "http.503"),
    OTRA("default", "OtraNegativa", "Cualquier otra negativa", "http.500");

    private final String codigo;
    private final String nombre;
    private final String descripcion;
    private final String frase;

    Negacion(String codigo, String nombre, String descripcion, String frase) {
        this.codigo = codigo;
        this.nombre = nombre;
        this.descripcion = descripcion;
        this.frase = frase;
    }

    String codigo() {
        return codigo;
    }

    String nombre() {
        return nombre;
    }

    /** As OpenAPI tells it; its example is what {@link Frases} says. */
    ApiResponse respuesta(Frases frases) {
        var contenido =
                new Content()
                        .addMediaType(
                                "application/json",
                                new MediaType()
                                        .schema(esquema())
                                        .example(Map.of("detail", frases.decir(frase))));
        comoProblema(contenido);
        var respuesta = new ApiResponse().description(descripcion).content(contenido);
        switch (this) {
            case SIN_CREDENCIALES ->
                    respuesta.addHeaderObject("WWW-Authenticate", cabecera("string"));
            case NO_DISPONIBLE, DEMASIADAS ->
                    respuesta.addHeaderObject("Retry-After", cabecera("integer"));
            default -> {}
        }
        return respuesta;
    }

    /** For whoever asks for it. */
    static void comoProblema(Content contenido) {
        contenido.addMediaType(
                "application/problem+json", new MediaType().schema(referencia(PROBLEMA)));
    }

    private Schema<?> esquema() {
        return switch (this) {
            case DATOS_INVALIDOS ->
                    new JsonSchema()
                            .anyOf(
                                    List.of(
                                            referencia(ERRORES_POR_CAMPO),
                                            referencia(ERROR),
                                            referencia(ERROR_EN_FRASE)));
            case NO_ENCONTRADO ->
                    new JsonSchema().anyOf(List.of(referencia(ERROR), referencia(ERROR_EN_FRASE)));
            default -> referencia(ERROR);
        };
    }

    private static Header cabecera(String tipo) {
        return new Header().schema(new JsonSchema().typesItem(tipo));
    }
}
