package pe.jcc.api.http;

import org.springframework.boot.jackson.JacksonComponent;

import pe.jcc.compartido.Opcion;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** A choice in JSON, by its code. */
@JacksonComponent
class OpcionJson extends ValueSerializer<Opcion> {

    @Override
    public void serialize(Opcion opcion, JsonGenerator json, SerializationContext contexto) {
        json.writeString(opcion.codigo());
    }
}
