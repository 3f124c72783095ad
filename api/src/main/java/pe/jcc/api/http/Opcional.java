package pe.jcc.api.http;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Opcion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** A member that may be missing or null, and then reads as null. */
public record Opcional(Valor valor) {

    public @Nullable String texto(int maximo) {
        return leer(valor -> valor.texto(maximo));
    }

    /** Text with the spaces around it, as a key has to be taken. */
    public @Nullable String exacto(int maximo) {
        return leer(valor -> valor.exacto(maximo));
    }

    public @Nullable String email(int maximo) {
        return leer(valor -> valor.email(maximo));
    }

    public <E extends Enum<E> & Opcion> @Nullable E opcion(Class<E> opciones) {
        return leer(valor -> valor.opcion(opciones));
    }

    public @Nullable LocalDate fecha() {
        return leer(valor -> valor.con(Tiempo::leerFecha, "campo.fecha"));
    }

    public @Nullable Instant fechaHora() {
        return leer(valor -> valor.con(Tiempo::leerFechaHora, "campo.fecha_hora"));
    }

    /** The same member, where an empty string means that it is missing. */
    public Opcional sinVacio() {
        return valor.nodo().isString() && valor.nodo().asString().isEmpty()
                ? new Opcional(valor.nulo())
                : this;
    }

    private <T> @Nullable T leer(Function<Valor, Optional<T>> lectura) {
        return valor.nodo().isNull() ? null : lectura.apply(valor).orElse(null);
    }
}
