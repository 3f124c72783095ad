package pe.jcc.compartido.envio;

import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** How long the other side asks us to wait, in a {@code Retry-After}. */
final class Espera {

    private static final Duration MAXIMA = Duration.ofDays(1);

    private static final Pattern SEGUNDOS = Pattern.compile("[0-9]{1,18}");

    private Espera() {}

    /** Seconds, or a date of HTTP; null for the past and for what is neither. */
    static @Nullable Duration leer(@Nullable String escrita, Instant ahora) {
        if (escrita == null) {
            return null;
        }
        if (SEGUNDOS.matcher(escrita).matches()) {
            return acotada(Duration.ofSeconds(Long.parseLong(escrita)));
        }
        var momento = DateUtils.parseStandardDate(escrita);
        return momento == null || momento.isBefore(ahora)
                ? null
                : acotada(Duration.between(ahora, momento));
    }

    private static Duration acotada(Duration espera) {
        return espera.compareTo(MAXIMA) > 0 ? MAXIMA : espera;
    }
}
