package pe.jcc.api.http;

import org.springframework.boot.jackson.JacksonComponent;

import pe.jcc.compartido.ValorJson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.TreeBuildingGenerator;

/** A value that is JSON already, written as it is; a tree holds no text, and gets what it says. */
@JacksonComponent
class ValorTalCual extends ValueSerializer<ValorJson> {

    /** Numbers keep all their figures. */
    private static final JsonMapper EXACTO =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    @Override
    public void serialize(ValorJson valor, JsonGenerator json, SerializationContext contexto) {
        if (json instanceof TreeBuildingGenerator) {
            contexto.writeValue(json, EXACTO.readTree(valor.texto()));
        } else {
            json.writeRawValue(valor.texto());
        }
    }
}
