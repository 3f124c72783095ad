package pe.jcc.api.http;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Opcion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** A member that may be missing or null, and then reads as null. */
public record Opcional(Valor valor) {

    public @Nullable String texto(int maximo) {
        return leer(valor -> valor.texto(maximo));
    }

    /** Text with the spaces around it, as a key has to be taken. */
    public @Nullable String exacto(int maximo) {
        return leer(valor -> valor.exacto(maximo));
    }

    /** Text that may be anything; what is none is null, and no fault. */
    public @Nullable String siEsTexto() {
        var nodo = valor.nodo();
        return nodo.isString() && nodo.asString().indexOf('\0') < 0 ? nodo.asString() : null;
    }

    public @Nullable String email(int maximo) {
        return leer(valor -> valor.email(maximo));
    }

    public <E extends Enum<E> & Opcion> @Nullable E opcion(Class<E> opciones) {
        return leer(valor -> valor.opcion(opciones));
    }

    /** The code of a choice; one that stands there already may stay, although it is none any more. */
    public <E extends Enum<E> & Opcion> @Nullable String codigo(Class<E> opciones) {
        return leer(valor -> valor.codigo(opciones));
    }

    public @Nullable Boolean booleano() {
        return sinVacio().leer(Valor::booleano);
    }

    /** A whole number; an empty string is none. */
    public @Nullable Integer entero(int minimo, int maximo) {
        return sinVacio().leer(valor -> new Numero(valor).entero(minimo, maximo));
    }

    /** A number of so many digits, some of them decimals; an empty string is none. */
    public @Nullable BigDecimal decimal(int digitos, int decimales) {
        return sinVacio().leer(valor -> new Numero(valor).decimal(digitos, decimales));
    }

    /** The key of something else, which the predicate knows; an empty string is none. */
    public @Nullable String clave(Predicate<String> existe) {
        return sinVacio().leer(valor -> valor.clave(existe));
    }

    /** The same, where keys are numbers. */
    public @Nullable Long id(LongPredicate existe) {
        return sinVacio().leer(valor -> valor.id(existe));
    }

    /** The keys of a list, whatever they are the keys of; an empty string is none. */
    public List<Long> ids() {
        return Objects.requireNonNullElse(sinVacio().leer(Valor::ids), List.of());
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
