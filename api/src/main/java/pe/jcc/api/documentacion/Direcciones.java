package pe.jcc.api.documentacion;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;

/** Publishes the addresses with their trailing slash, and names each operation after its own. */
@Component
class Direcciones implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI documento) {
        var publicadas = new Paths();
        new TreeMap<>(documento.getPaths())
                .forEach((ruta, direccion) -> publicadas.put(conBarra(ruta), direccion));
        publicadas.forEach(Direcciones::nombrar);
        documento.setPaths(publicadas);
    }

    private static String conBarra(String ruta) {
        return ruta.endsWith("/") ? ruta : ruta + "/";
    }

    private static void nombrar(String ruta, PathItem direccion) {
        direccion
                .readOperationsMap()
                .forEach((metodo, operacion) -> nombrar(ruta, metodo, operacion));
    }

    private static void nombrar(String ruta, HttpMethod metodo, Operation operacion) {
        var partes = ruta.replaceFirst("^/api/", "").replaceAll("[^A-Za-z0-9]+", "_");
        operacion.setOperationId(
                metodo.name().toLowerCase(Locale.ROOT) + "_" + partes.replaceFirst("_$", ""));
        Objects.requireNonNullElse(operacion.getParameters(), List.<Parameter>of()).stream()
                .filter(parametro -> parametro.getSchema() == null)
                .forEach(parametro -> parametro.setSchema(new JsonSchema().typesItem("string")));
    }
}
