package pe.jcc.api.historial;

import org.springframework.boot.jackson.JacksonComponent;

import pe.jcc.compartido.auditoria.ValorJson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** A value that is JSON already, written as it is. */
@JacksonComponent
class ValorTalCual extends ValueSerializer<ValorJson> {

    @Override
    public void serialize(ValorJson valor, JsonGenerator json, SerializationContext contexto) {
        json.writeRawValue(valor.texto());
    }
}
