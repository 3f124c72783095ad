package pe.jcc.crm.carga;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people and spreadsheets of Peru write it; the time after it does not matter. */
final class FechaEscrita {

    private static final Pattern ESCRITA =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{2}-\\d{2}-\\d{4})"
                            + "(?:[ T]+\\d{1,2}:\\d{2}.*)?");

    private static final DateTimeFormatter FORMATOS =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][d/M/uuuu][dd-MM-uuuu]")
                    .withResolverStyle(ResolverStyle.STRICT);

    private FechaEscrita() {}

    static Optional<LocalDate> leer(String escrita) {
        var partes = ESCRITA.matcher(escrita);
        if (!partes.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(partes.group(1), FORMATOS))
                    .filter(fecha -> fecha.getYear() > 0);
        } catch (DateTimeParseException noExiste) {
            return Optional.empty();
        }
    }
}
