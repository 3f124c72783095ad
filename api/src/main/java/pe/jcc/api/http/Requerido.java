package pe.jcc.api.http;

import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.ValorJson;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** A member that must be there. One that is wrong reads as a stand-in: nobody sees it, the lector refuses first. */
public record Requerido(Valor valor, boolean presente) {

    public String texto(int maximo) {
        return leer(valor -> valor.texto(maximo)).filter(this::noEnBlanco).orElse("");
    }

    public String textoOVacio(int maximo) {
        return leer(valor -> valor.texto(maximo)).orElse("");
    }

    /** An address, or nothing between the quotes. */
    public String email(int maximo) {
        return leer(valor -> valor.email(maximo)).orElse("");
    }

    /** Text with the spaces around it, as a password has to be taken. */
    public String exacto(int maximo) {
        return leer(valor -> valor.exacto(maximo)).filter(this::noEnBlanco).orElse("");
    }

    /** An empty one may only stay where it stands. */
    public <E extends Enum<E> & Opcion> E opcion(Class<E> opciones) {
        return leer(valor -> valor.opcion(opciones))
                .filter(
                        opcion ->
                                !opcion.codigo().isEmpty()
                                        || valor.queda()
                                        || valor.falla("campo.opcion", "").isPresent())
                .orElseGet(() -> opciones.getEnumConstants()[0]);
    }

    /** The same, where a choice has several names. */
    public <E extends Enum<E> & Opcion> E opcion(
            Class<E> opciones, Function<String, Optional<E>> porNombre) {
        return leer(valor -> valor.opcion(porNombre))
                .orElseGet(() -> opciones.getEnumConstants()[0]);
    }

    /** A list of choices, each one of those that may be chosen. */
    public <E extends Enum<E> & Opcion> Set<E> opciones(Class<E> opciones, Predicate<E> elegible) {
        return leer(valor -> valor.opciones(opciones, elegible))
                .orElseGet(() -> EnumSet.noneOf(opciones));
    }

    /** An object of any form. */
    public ValorJson objeto() {
        return leer(Valor::objeto).orElseGet(() -> new ValorJson("{}"));
    }

    public int entero(int minimo, int maximo) {
        return leer(valor -> new Numero(valor).entero(minimo, maximo)).orElse(minimo);
    }

    /** A number of so many digits, some of them decimals. */
    public BigDecimal decimal(int digitos, int decimales) {
        return leer(valor -> new Numero(valor).decimal(digitos, decimales)).orElse(BigDecimal.ZERO);
    }

    public boolean booleano() {
        return leer(Valor::booleano).orElse(false);
    }

    public LocalDate fecha() {
        return leer(valor -> valor.con(Tiempo::leerFecha, "campo.fecha")).orElse(LocalDate.EPOCH);
    }

    public Instant fechaHora() {
        return leer(valor -> valor.con(Tiempo::leerFechaHora, "campo.fecha_hora"))
                .orElse(Instant.EPOCH);
    }

    /** The key of something else, which the predicate knows, where keys are numbers. */
    public long id(LongPredicate existe) {
        return leer(valor -> valor.id(existe)).orElse(0L);
    }

    /** The key of something else, which the predicate knows. */
    public String clave(Predicate<String> existe) {
        return leer(valor -> valor.clave(existe)).orElse("");
    }

    private <T> Optional<T> leer(Function<Valor, Optional<T>> lectura) {
        if (!presente) {
            return valor.falla("campo.requerido");
        }
        return valor.nodo().isNull() ? valor.falla("campo.nulo") : lectura.apply(valor);
    }

    private boolean noEnBlanco(String texto) {
        return valor.si(!texto.isEmpty(), texto, "campo.en_blanco").isPresent();
    }
}
