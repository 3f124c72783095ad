package pe.jcc.comercial.actividad;

import pe.jcc.compartido.Lima;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** The asesores who brought something about on a day, each of them once. */
public record Jornada(LocalDate dia, SortedSet<String> asesores) {

    /** Of the day in America/Lima on which that moment falls. */
    public static Jornada de(Instant cuando, Collection<String> asesores) {
        return new Jornada(LocalDate.ofInstant(cuando, Lima.ZONA), new TreeSet<>(asesores));
    }
}
