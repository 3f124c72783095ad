package pe.jcc.api.http;

import io.swagger.v3.oas.models.media.JsonSchema;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.JacksonComponent;

import pe.jcc.compartido.Cifra;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** A decimal in JSON where it is a number: without the zeros that say nothing. */
@JacksonComponent
class CifraJson extends ValueSerializer<Cifra> {

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(Cifra.class, new JsonSchema().typesItem("number"));
    }

    @Override
    public void serialize(Cifra cifra, JsonGenerator json, SerializationContext contexto) {
        var corta = cifra.valor().stripTrailingZeros();
        json.writeNumber(corta.scale() < 0 ? corta.setScale(0) : corta);
    }
}
