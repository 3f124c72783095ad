package pe.jcc.api.http;

import pe.jcc.compartido.Email;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.ValorJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How one value of a body is read; empty when it cannot be, and then the lector knows why.
 *
 * @param guardado it was stored before and not sent now: it is not judged again
 */
record Valor(Lector lector, String campo, JsonNode nodo, boolean guardado) {

    /** How much of what cannot be is said again. */
    private static final int MAXIMO_CITADO = 100;

    private static final Pattern ENTERO = Pattern.compile("-?\\d+");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private static final Set<String> SI = Set.of("true", "t", "yes", "y", "on", "1");
    private static final Set<String> NO = Set.of("false", "f", "no", "n", "off", "0");

    /** Text without the spaces around it; a number is taken as it is written, as the old backends did. */
    Optional<String> texto(int maximo) {
        return caracteres().map(String::strip).flatMap(texto -> cabe(texto, maximo));
    }

    /** Text as it was sent. */
    Optional<String> exacto(int maximo) {
        return caracteres().flatMap(texto -> cabe(texto, maximo));
    }

    private Optional<String> caracteres() {
        if (!nodo.isString() && !nodo.isNumber()) {
            return falla("campo.texto");
        }
        var texto = nodo.isNumber() ? nodo.decimalValue().toString() : nodo.asString();
        if (texto.indexOf('\0') >= 0) {
            return falla("campo.caracter_nulo");
        }
        if (texto.codePoints().anyMatch(Valor::medioCaracter)) {
            return falla("campo.texto");
        }
        return Optional.of(texto);
    }

    private Optional<String> cabe(String texto, int maximo) {
        return si(
                texto.codePointCount(0, texto.length()) <= maximo,
                texto,
                "campo.largo",
                String.valueOf(maximo));
    }

    Optional<String> email(int maximo) {
        return texto(maximo)
                .flatMap(texto -> si(texto.isEmpty() || Email.es(texto), texto, "campo.email"));
    }

    <E extends Enum<E> & Opcion> Optional<E> opcion(Class<E> opciones) {
        return Opcion.de(opciones, escrito()).or(this::desconocida);
    }

    <E extends Enum<E> & Opcion> Optional<String> codigo(Class<E> opciones) {
        var escrito = escrito();
        return escrito.isEmpty() || queda() || Opcion.de(opciones, escrito).isPresent()
                ? Optional.of(escrito)
                : desconocida();
    }

    <E> Optional<E> opcion(Function<String, Optional<E>> porNombre) {
        return porNombre.apply(escrito()).or(this::desconocida);
    }

    /** A list of choices; of each that cannot be, that it cannot. */
    <E extends Enum<E> & Opcion> Optional<Set<E>> opciones(
            Class<E> opciones, Predicate<E> elegible) {
        if (!nodo.isArray()) {
            return falla("campo.lista", TipoJson.nombre(nodo));
        }
        var elegidas = EnumSet.noneOf(opciones);
        boolean todas = true;
        for (var elemento : nodo) {
            var uno = new Valor(lector, campo, elemento, guardado);
            var elegida = Opcion.de(opciones, uno.escrito()).filter(elegible);
            todas &= elegida.or(() -> uno.desconocida()).isPresent();
            elegida.ifPresent(elegidas::add);
        }
        return todas ? Optional.of(elegidas) : Optional.empty();
    }

    private <E> Optional<E> desconocida() {
        return falla("campo.opcion", recortado(escrito()));
    }

    Optional<Boolean> booleano() {
        var escrito = escrito().strip().toLowerCase(Locale.ROOT);
        return si(
                SI.contains(escrito) || NO.contains(escrito),
                SI.contains(escrito),
                "campo.booleano");
    }

    /** The key of something else, which the predicate knows. */
    Optional<String> clave(Predicate<String> existe) {
        if (!nodo.isString() && !nodo.isNumber()) {
            return falla("campo.clave_tipo", TipoJson.nombre(nodo));
        }
        var clave = nodo.asString();
        return si(
                guardado || (clave.indexOf('\0') < 0 && existe.test(clave)),
                clave,
                "campo.clave",
                recortado(clave));
    }

    /** The same, where keys are numbers. */
    Optional<Long> id(LongPredicate existe) {
        var clave = nodo.isString() || nodo.isIntegralNumber() ? nodo.asString().strip() : "";
        if (!ENTERO.matcher(clave).matches()) {
            return falla("campo.clave_tipo", TipoJson.nombre(nodo));
        }
        var id = ID.matcher(clave).matches() ? Long.parseLong(clave) : 0;
        return si(guardado || existe.test(id), id, "campo.clave", recortado(clave));
    }

    Optional<List<Long>> ids() {
        if (!nodo.isArray()) {
            return falla("campo.lista", TipoJson.nombre(nodo));
        }
        var ids = new ArrayList<Long>();
        for (var elemento : nodo) {
            new Valor(lector, campo, elemento, guardado).id(_ -> true).ifPresent(ids::add);
        }
        return ids.size() == nodo.size() ? Optional.of(ids) : Optional.empty();
    }

    /** An object of any form that the database can keep. */
    Optional<ValorJson> objeto() {
        if (!nodo.isObject()) {
            return falla("campo.diccionario", TipoJson.nombre(nodo));
        }
        var texto = nodo.toString();
        return si(
                !texto.contains("\\u0000") && texto.codePoints().noneMatch(Valor::medioCaracter),
                new ValorJson(texto),
                "campo.caracter_nulo");
    }

    <T> Optional<T> con(Function<String, Optional<T>> lectura, String fraseSiFalla) {
        return Optional.of(nodo)
                .filter(JsonNode::isString)
                .flatMap(texto -> lectura.apply(texto.asString().strip()))
                .or(() -> falla(fraseSiFalla));
    }

    /** It stood there before, be it sent again: it may stay, although nobody could choose it now. */
    boolean queda() {
        return guardado || lector.esLoGuardado(campo, nodo);
    }

    Valor nulo() {
        return new Valor(lector, campo, NullNode.getInstance(), guardado);
    }

    String escrito() {
        return nodo.isString() ? nodo.asString() : nodo.toString();
    }

    <T> Optional<T> si(boolean vale, T leido, String frase, Object... datos) {
        return vale || guardado ? Optional.of(leido) : falla(frase, datos);
    }

    <T> Optional<T> falla(String frase, Object... datos) {
        lector.falla(campo, Frase.de(frase, datos));
        return Optional.empty();
    }

    private static String recortado(String texto) {
        return texto.codePointCount(0, texto.length()) <= MAXIMO_CITADO
                ? texto
                : texto.substring(0, texto.offsetByCodePoints(0, MAXIMO_CITADO)) + "…";
    }

    /** Half of a surrogate pair is no character: no database keeps it. */
    private static boolean medioCaracter(int punto) {
        return Character.MIN_SURROGATE <= punto && punto <= Character.MAX_SURROGATE;
    }
}
