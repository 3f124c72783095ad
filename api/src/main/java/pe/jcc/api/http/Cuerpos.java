package pe.jcc.api.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies of requests: a JSON object, or a form, which reads as an object of strings. */
@Component
public class Cuerpos {

    private final ObjectReader json;

    Cuerpos(JsonMapper mapper) {
        this.json =
                mapper.readerFor(JsonNode.class)
                        .with(
                                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** The object in the body. No body reads as an empty object, whatever type it claims. */
    public ObjectNode leer(@Nullable String tipo, byte[] cuerpo)
            throws HttpMediaTypeNotSupportedException {
        if (cuerpo.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        var medio = medio(tipo);
        if (MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(medio)) {
            return formulario(new String(cuerpo, StandardCharsets.UTF_8));
        }
        return objeto(cuerpo);
    }

    private ObjectNode objeto(byte[] cuerpo) {
        try {
            return Lector.objeto(json.readTree(cuerpo));
        } catch (JacksonException roto) {
            throw new JsonRoto(roto);
        }
    }

    private static MediaType medio(@Nullable String tipo)
            throws HttpMediaTypeNotSupportedException {
        var admitidos = List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED);
        try {
            var medio = MediaType.parseMediaType(tipo == null ? "" : tipo);
            if (admitidos.stream().anyMatch(admitido -> admitido.isCompatibleWith(medio))) {
                return medio;
            }
            throw new HttpMediaTypeNotSupportedException(medio, admitidos);
        } catch (InvalidMediaTypeException ilegible) {
            throw new HttpMediaTypeNotSupportedException(tipo == null ? "" : tipo);
        }
    }

    private static ObjectNode formulario(String cuerpo) {
        var objeto = JsonNodeFactory.instance.objectNode();
        for (var par : StringUtils.tokenizeToStringArray(cuerpo, "&")) {
            var partes = par.split("=", 2);
            objeto.put(decodificar(partes[0]), partes.length < 2 ? "" : decodificar(partes[1]));
        }
        return objeto;
    }

    private static String decodificar(String texto) {
        try {
            return URLDecoder.decode(texto, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malCodificado) {
            return texto;
        }
    }
}
