package pe.jcc.api.migracion;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The database of an old system, as the configuration names it.
 *
 * @param direccion without user and password; null: none is configured
 * @param variable by which it is configured
 */
public record BaseAnterior(String sistema, @Nullable String direccion, String variable) {

    private static final Pattern SERVIDOR =
            Pattern.compile("jdbc:postgresql://([\\w.:,\\[\\]-]+/[\\w.-]+)(?:\\?.*)?");

    static BaseAnterior de(String sistema, Environment entorno) {
        var url = direccion(sistema, entorno);
        var servidor = SERVIDOR.matcher(url);
        return new BaseAnterior(
                sistema,
                url.isEmpty() ? null : servidor.matches() ? servidor.group(1) : "jdbc:postgresql:…",
                "JCC_MIGRAR_" + sistema.toUpperCase(Locale.ROOT));
    }

    /** With everything; '' when there is none. */
    static String direccion(String sistema, Environment entorno) {
        var url = entorno.getProperty("jcc.migrar." + sistema, "");
        return url.startsWith("jdbc:postgresql:") ? url : "";
    }
}
