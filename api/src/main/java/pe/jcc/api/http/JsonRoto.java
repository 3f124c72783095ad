package pe.jcc.api.http;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** A body that is no JSON; says where it breaks, in the words that clients know. */
public final class JsonRoto extends RuntimeException {

    JsonRoto(JacksonException causa) {
        super(
                "JSON parse error - " + motivo(causa) + lugar(causa.getLocation()),
                causa,
                false,
                false);
    }

    /** Never more than what was expected: the parser's own message may quote the body. */
    private static String motivo(JacksonException causa) {
        if (causa instanceof StreamConstraintsException) {
            return "Document too deep, or a name or number in it too long";
        }
        var original = String.valueOf(causa.getOriginalMessage());
        if (original.contains("to start field name")
                || original.contains("to start property name")) {
            return "Expecting property name enclosed in double quotes";
        }
        return "Expecting value";
    }

    private static String lugar(@Nullable TokenStreamLocation lugar) {
        if (lugar == null) {
            return "";
        }
        return ": line %d column %d (char %d)"
                .formatted(
                        Math.max(1, lugar.getLineNr()),
                        Math.max(1, lugar.getColumnNr()),
                        Math.max(0, lugar.getByteOffset()));
    }
}
