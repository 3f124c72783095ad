package pe.jcc.api.http;

import org.springframework.boot.jackson.JacksonComponent;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

import java.time.Instant;

/** An instant in JSON, in the time of America/Lima. */
@JacksonComponent
class InstanteJson extends ValueSerializer<Instant> {

    @Override
    public void serialize(Instant instante, JsonGenerator json, SerializationContext contexto) {
        json.writeString(Tiempo.escribir(instante));
    }
}
