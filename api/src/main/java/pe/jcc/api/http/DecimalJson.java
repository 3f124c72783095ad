package pe.jcc.api.http;

import org.springframework.boot.jackson.JacksonComponent;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

import java.math.BigDecimal;

/** A decimal in JSON: a string with its full scale. */
@JacksonComponent
class DecimalJson extends ValueSerializer<BigDecimal> {

    @Override
    public void serialize(BigDecimal decimal, JsonGenerator json, SerializationContext contexto) {
        json.writeString(decimal.toPlainString());
    }
}
