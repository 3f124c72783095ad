package pe.jcc.api.documentacion;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Objects;

/** Tells of the bodies that a form will do too, unless one cannot hold them, and that PATCH requires nothing. */
@Component
class CuerposDePedido implements OpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final String FORMULARIO = "application/x-www-form-urlencoded";
    private static final String PARCIAL = "Parcial";

    @Override
    public void customise(OpenAPI documento) {
        var componentes = documento.getComponents();
        documento.getPaths().values().stream()
                .flatMap(direccion -> direccion.readOperationsMap().entrySet().stream())
                .filter(operacion -> llevaJson(operacion.getValue()))
                .forEach(operacion -> completar(operacion, componentes));
    }

    private static boolean llevaJson(Operation operacion) {
        var cuerpo = operacion.getRequestBody();
        return cuerpo != null && cuerpo.getContent().containsKey(JSON);
    }

    private static void completar(
            Map.Entry<HttpMethod, Operation> operacion, Components componentes) {
        var cuerpo = operacion.getValue().getRequestBody();
        var json = Objects.requireNonNull(cuerpo.getContent().get(JSON));
        var nombre =
                json.getSchema().get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
        var esquema = Objects.requireNonNull(componentes.getSchemas().get(nombre));
        if (operacion.getKey() == HttpMethod.PATCH) {
            componentes.addSchemas(nombre + PARCIAL, parcial(esquema));
            nombre = nombre + PARCIAL;
        }
        var contenido = new Content();
        contenido.addMediaType(JSON, conEjemplo(json, nombre));
        if (cabeEnFormulario(esquema)) {
            contenido.addMediaType(
                    FORMULARIO, new MediaType().schema(new JsonSchema().$ref(nombre)));
        }
        operacion
                .getValue()
                .setRequestBody(
                        new RequestBody()
                                .description(cuerpo.getDescription())
                                .required(cuerpo.getRequired())
                                .content(contenido));
    }

    /** An example that is null would be one. */
    private static MediaType conEjemplo(MediaType dicho, String nombre) {
        var medio = new MediaType().schema(new JsonSchema().$ref(nombre));
        if (dicho.getExample() != null) {
            medio.setExample(dicho.getExample());
        }
        return medio;
    }

    private static Schema<?> parcial(Schema<?> entero) {
        var parcial = new JsonSchema().typesItem("object").description(entero.getDescription());
        entero.getProperties().forEach(parcial::addProperty);
        return parcial;
    }

    private static boolean cabeEnFormulario(Schema<?> esquema) {
        for (Schema<?> miembro : esquema.getProperties().values()) {
            var tipos = miembro.getTypes();
            if (tipos == null || tipos.contains("array") || tipos.contains("object")) {
                return false;
            }
        }
        return true;
    }
}
