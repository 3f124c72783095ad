package pe.jcc.compartido.suscriptor;

import pe.jcc.compartido.PorDefecto;
import pe.jcc.compartido.evento.TipoDeEvento;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What people say of a subscriber.
 *
 * @param eventos what it is told of, one at least
 * @param enVuelo how many deliveries to it may be under way at once, in each process, 1 to 100
 */
public record DatosDeSuscriptor(
        String nombre,
        String url,
        @PorDefecto("\"standard\"") Formato formato,
        Set<TipoDeEvento> eventos,
        @PorDefecto("true") boolean activo,
        @PorDefecto("10") int enVuelo) {

    public DatosDeSuscriptor {
        eventos = Collections.unmodifiableSet(EnumSet.copyOf(eventos));
    }

    /** The same, switched on. */
    public DatosDeSuscriptor encendido() {
        return new DatosDeSuscriptor(nombre, url, formato, eventos, true, enVuelo);
    }

    /** The same, somewhere else. */
    public DatosDeSuscriptor en(String otra) {
        return new DatosDeSuscriptor(nombre, otra, formato, eventos, activo, enVuelo);
    }

    /** The same, on or off as that one. */
    public DatosDeSuscriptor como(DatosDeSuscriptor otro) {
        return new DatosDeSuscriptor(nombre, url, formato, eventos, otro.activo, enVuelo);
    }
}
