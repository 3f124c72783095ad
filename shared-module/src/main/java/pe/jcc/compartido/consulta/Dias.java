package pe.jcc.compartido.consulta;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Lima;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** From the first day to the last, both included, in America/Lima; null is no limit. */
public record Dias(@Nullable LocalDate desde, @Nullable LocalDate hasta) {

    /** The moment with which the first day begins. */
    public @Nullable OffsetDateTime comienzo() {
        return inicio(desde);
    }

    /** The moment with which the last day is over. */
    public @Nullable OffsetDateTime fin() {
        return hasta == null ? null : inicio(hasta.plusDays(1));
    }

    private static @Nullable OffsetDateTime inicio(@Nullable LocalDate dia) {
        return dia == null ? null : dia.atStartOfDay(Lima.ZONA).toOffsetDateTime();
    }
}
