package pe.jcc.crm.carga;

import pe.jcc.compartido.Opcion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The codes of a closed set, found as people type them: in any case, with spaces too many. */
record Elecciones(Map<String, String> codigos) {

    private static final Pattern ESPACIOS = Pattern.compile("[\\s\\p{Z}]+");

    static <E extends Enum<E> & Opcion> Elecciones entre(Class<E> opciones) {
        return new Elecciones(
                Arrays.stream(opciones.getEnumConstants())
                        .map(Opcion::codigo)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Elecciones::llana, Function.identity())));
    }

    Optional<String> codigo(String escrito) {
        return Optional.ofNullable(codigos.get(llana(escrito)));
    }

    private static String llana(String escrito) {
        return ESPACIOS.matcher(escrito).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }
}
