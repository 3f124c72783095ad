package pe.jcc.compartido.envio;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The signature of a request, by Standard Webhooks. */
public final class Firma {

    /** A dot would let one message be read as another. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    private Firma() {}

    /**
     * The three headers, signed with every secret that is live.
     *
     * @param id the same at each attempt
     * @param momento of this attempt
     * @param cuerpo exactly what is sent
     */
    public static Map<String, String> cabeceras(
            String id, Instant momento, byte[] cuerpo, List<? extends Secreto> vivos) {
        if (!ID.matcher(id).matches() || vivos.isEmpty()) {
            throw new IllegalArgumentException("Not to be signed: " + id);
        }
        var segundos = Long.toString(momento.getEpochSecond());
        var antes = (id + "." + segundos + ".").getBytes(StandardCharsets.US_ASCII);
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                segundos,
                "webhook-signature",
                vivos.stream()
                        .map(secreto -> secreto.firmar(antes, cuerpo))
                        .collect(Collectors.joining(" ")));
    }
}
