package pe.jcc.api.migracion;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.db.legado.Legado;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was asked of the command.
 *
 * @param modulo whose owner is to change, if one's is
 * @param fuentes the address of each old database that is to be read, by system
 * @param simular nothing of it is to stay in the platform's tables
 * @param informe the folder of the report
 */
record Pedido(
        Orden orden,
        @Nullable String modulo,
        Map<String, String> fuentes,
        boolean simular,
        Path informe) {

    /** A driver would complain of it with all of it. */
    private static final Pattern CON_CLAVE_DELANTE = Pattern.compile("jdbc:postgresql://[^/?]*@");

    private static final String CADA_FUENTE =
            "Falta de dónde migrar: --crm=jdbc:postgresql://… --comercial=jdbc:postgresql://…";

    /** From the words of the command, and from {@code JCC_MIGRAR_CRM} and {@code JCC_MIGRAR_COMERCIAL}. */
    static Pedido de(List<String> palabras, Environment entorno) {
        var orden = orden(palabras);
        boolean simular = !entorno.getProperty("simular", "false").equals("false");
        if (simular && orden != Orden.TRAER) {
            throw new Mal("--simular es de migrar: un corte y una vuelta no se prueban.");
        }
        var modulo = orden == Orden.TRAER ? null : modulo(entorno);
        var fuentes = orden == Orden.VOLVER ? Map.<String, String>of() : fuentes(modulo, entorno);
        return new Pedido(
                orden,
                modulo,
                fuentes,
                simular,
                Path.of(entorno.getProperty("informe", "migracion")));
    }

    private static Orden orden(List<String> palabras) {
        return switch (String.join(" ", palabras)) {
            case "" -> Orden.TRAER;
            case "corte" -> Orden.CORTE;
            case "volver" -> Orden.VOLVER;
            default ->
                    throw new Mal(
                            "migrar, migrar corte o migrar volver; no «%s»."
                                    .formatted(String.join(" ", palabras)));
        };
    }

    private static String modulo(Environment entorno) {
        var modulo = entorno.getProperty("modulo", "");
        if (!Legado.SISTEMAS.contains(modulo)) {
            throw new Mal("Falta --modulo=crm o --modulo=comercial.");
        }
        return modulo;
    }

    private static Map<String, String> fuentes(@Nullable String modulo, Environment entorno) {
        var solo = modulo == null ? entorno.getProperty("solo") : modulo;
        var pedidos =
                solo == null
                        ? Legado.SISTEMAS
                        : List.of(StringUtils.commaDelimitedListToStringArray(solo));
        if (!Legado.SISTEMAS.containsAll(pedidos)) {
            throw new Mal("--solo admite crm y comercial, no «%s».".formatted(solo));
        }
        var fuentes = new TreeMap<String, String>();
        for (var sistema : pedidos) {
            var url =
                    entorno.getProperty(sistema, entorno.getProperty("jcc.migrar." + sistema, ""));
            if (CON_CLAVE_DELANTE.matcher(url).lookingAt()) {
                throw new Mal(
                        "--%s: el usuario y la contraseña van al final, ?user=…&password=…"
                                .formatted(sistema));
            }
            if (url.startsWith("jdbc:postgresql:")) {
                fuentes.put(sistema, url);
            } else if (!url.isEmpty() || solo != null) {
                throw new Mal("--%s necesita jdbc:postgresql://…".formatted(sistema));
            }
        }
        if (fuentes.isEmpty()) {
            throw new Mal(CADA_FUENTE);
        }
        return fuentes;
    }

    /** From the platform itself, of the addresses in its configuration. */
    static Pedido para(Collection<String> sistemas, boolean simular, Environment entorno) {
        var fuentes = new TreeMap<String, String>();
        for (var sistema : sistemas) {
            var url = BaseAnterior.direccion(sistema, entorno);
            if (!Legado.SISTEMAS.contains(sistema) || url.isEmpty()) {
                throw new DatoInvalido("sistemas", Frase.de("migracion.sin_base", sistema));
            }
            fuentes.put(sistema, url);
        }
        if (fuentes.isEmpty()) {
            throw new DatoInvalido("sistemas", Frase.de("migracion.sin_sistema"));
        }
        return new Pedido(
                Orden.TRAER,
                null,
                fuentes,
                simular,
                Path.of(System.getProperty("java.io.tmpdir")).resolve("jcc-migracion"));
    }

    /** What it reads, and whether for good; a run that was cut short is gone on with by the same one. */
    String descripcion() {
        return String.join(",", fuentes.keySet()) + (simular ? " (simular)" : "");
    }

    /** As people see it. */
    String titulo() {
        return orden == Orden.TRAER
                ? descripcion()
                : orden.name().toLowerCase(Locale.ROOT) + " " + modulo;
    }

    /** The same for these systems alone. */
    Pedido de(Set<String> sistemas) {
        var suyas = new TreeMap<>(fuentes);
        suyas.keySet().retainAll(sistemas);
        return new Pedido(orden, modulo, suyas, simular, informe);
    }

    /** The command cannot be understood, or not be done as things are. */
    static final class Mal extends RuntimeException {

        private static final long serialVersionUID = 1;

        Mal(String frase) {
            super(frase);
        }
    }
}
