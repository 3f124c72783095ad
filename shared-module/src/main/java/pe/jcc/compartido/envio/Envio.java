package pe.jcc.compartido.envio;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A POST to somebody else's server.
 *
 * @param cuerpo sent as it is, byte for byte
 * @param plazo for all of it: DNS, connection, TLS, and the whole answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Envio(URI url, Map<String, String> cabeceras, byte[] cuerpo, Duration plazo) {

    private static final Pattern NOMBRE = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private static final Pattern VALOR = Pattern.compile("[\\t -~]*");

    public Envio {
        cabeceras = Map.copyOf(cabeceras);
        if (!plazo.isPositive()) {
            throw new IllegalArgumentException("A request needs time");
        }
        for (var cabecera : cabeceras.entrySet()) {
            if (!NOMBRE.matcher(cabecera.getKey()).matches()
                    || !VALOR.matcher(cabecera.getValue()).matches()) {
                throw new IllegalArgumentException(
                        "No header can be so written: " + cabecera.getKey());
            }
        }
    }

    /** Headers and body hold what no log should. */
    @Override
    public String toString() {
        return "Envio[" + url.getHost() + "]";
    }
}
