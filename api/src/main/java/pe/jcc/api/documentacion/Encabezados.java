package pe.jcc.api.documentacion;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import pe.jcc.api.pedido.Idempotencia;

import java.util.Collection;

/** Tells the headers that all answers carry, and the key that a POST may carry. */
@Component
class Encabezados implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI documento) {
        for (var encabezado : Encabezado.values()) {
            encabezado.definir(documento.getComponents());
        }
        comunes(documento.getComponents().getResponses().values());
        documento
                .getPaths()
                .forEach(
                        (ruta, direccion) -> {
                            direccion.readOperations().stream()
                                    .map(operacion -> operacion.getResponses().values())
                                    .forEach(Encabezados::comunes);
                            llave(ruta, direccion);
                        });
    }

    private static void comunes(Collection<ApiResponse> respuestas) {
        respuestas.stream()
                .filter(respuesta -> respuesta.get$ref() == null)
                .forEach(
                        respuesta ->
                                Encabezado.COMUNES.forEach(encabezado -> encabezado.en(respuesta)));
    }

    private static void llave(String ruta, PathItem direccion) {
        var post = direccion.readOperationsMap().get(HttpMethod.POST);
        if (post != null && post.getSecurity() == null && Idempotencia.admite("POST", ruta)) {
            post.addParametersItem(
                    new HeaderParameter()
                            .name(Idempotencia.CABECERA)
                            .description(
                                    "Con la misma llave, el pedido surte efecto una sola vez en 24"
                                            + " horas; repetido, oye la misma respuesta")
                            .schema(new JsonSchema().typesItem("string")));
        }
    }
}
