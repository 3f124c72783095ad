package pe.jcc.api.http;

import io.swagger.v3.oas.models.media.JsonSchema;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

import pe.jcc.compartido.ValorJson;

import java.util.Set;

/** What OpenAPI says of a value that may be of any type. */
@Configuration
class EsquemaDeValor {

    static {
        var cualquiera = new JsonSchema();
        cualquiera.setTypes(
                Set.of("string", "number", "integer", "boolean", "array", "object", "null"));
        SpringDocUtils.getConfig().replaceWithSchema(ValorJson.class, cualquiera);
    }
}
