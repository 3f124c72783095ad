package pe.jcc.api.http;

import org.springframework.boot.jackson.JacksonComponent;

import pe.jcc.compartido.ValorJson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.TreeBuildingGenerator;

/** A value that is JSON already, written as it is; a tree holds no text, and gets what it says. */
@JacksonComponent
class ValorTalCual extends ValueSerializer<ValorJson> {

    @Override
    public void serialize(ValorJson valor, JsonGenerator json, SerializationContext contexto) {
        if (json instanceof TreeBuildingGenerator) {
            contexto.writeValue(json, JsonMapper.shared().readTree(valor.texto()));
        } else {
            json.writeRawValue(valor.texto());
        }
    }
}
