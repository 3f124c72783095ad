package pe.jcc.crm.appointment;

import java.time.Duration;
import java.time.Instant;

/** Some minutes of a user. */
record Franja(long asesor, Instant desde, int minutos) {

    Instant hasta() {
        return desde.plus(Duration.ofMinutes(minutos));
    }
}
