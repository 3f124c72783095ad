package pe.jcc.compartido;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The company's time: its days begin and end by it. */
public final class Lima {

    public static final ZoneId ZONA = ZoneId.of("America/Lima");

    private Lima() {}

    public static LocalDate hoy(Clock reloj) {
        return LocalDate.ofInstant(reloj.instant(), ZONA);
    }
}
