package pe.jcc.api.http;

import static java.time.temporal.ChronoField.NANO_OF_SECOND;

import pe.jcc.compartido.Lima;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates and times as the contract writes them, in the time of America/Lima. */
public final class Tiempo {

    private static final DateTimeFormatter FECHA =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter FECHA_HORA =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss")
                    .appendFraction(NANO_OF_SECOND, 0, 9, true)
                    .appendPattern("][XXX][XX][X]")
                    .toFormatter()
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter AL_SEGUNDO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private static final DateTimeFormatter AL_MICROSEGUNDO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private Tiempo() {}

    static Optional<LocalDate> leerFecha(String texto) {
        try {
            return Optional.of(LocalDate.parse(texto, FECHA))
                    .filter(fecha -> conCuatroCifras(fecha.getYear()));
        } catch (DateTimeParseException noEsFecha) {
            return Optional.empty();
        }
    }

    /** ISO 8601; seconds and offset may be missing (then America/Lima). */
    static Optional<Instant> leerFechaHora(String texto) {
        try {
            var leida = FECHA_HORA.parseBest(texto, OffsetDateTime::from, LocalDateTime::from);
            var conZona =
                    leida instanceof OffsetDateTime absoluta
                            ? absoluta
                            : ((LocalDateTime) leida).atZone(Lima.ZONA).toOffsetDateTime();
            return Optional.of(conZona)
                    .filter(fecha -> conCuatroCifras(fecha.atZoneSameInstant(Lima.ZONA).getYear()))
                    .map(fecha -> fecha.toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeParseException noEsFechaHora) {
            return Optional.empty();
        }
    }

    /** {@code 2026-11-18T12:00:00-05:00}; microseconds only when they are not zero. */
    public static String escribir(Instant instante) {
        var enLima = instante.atZone(Lima.ZONA);
        return (enLima.getNano() == 0 ? AL_SEGUNDO : AL_MICROSEGUNDO).format(enLima);
    }

    private static boolean conCuatroCifras(int anio) {
        return 0 < anio && anio <= 9999;
    }
}
