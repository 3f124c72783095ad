package pe.jcc.api.migracion;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.db.legado.Legado;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was asked of the command.
 *
 * @param fuentes the address of each old database that is to be read, by system
 * @param simular nothing of it is to stay in the platform's tables
 * @param informe the folder of the report
 */
record Pedido(Map<String, String> fuentes, boolean simular, Path informe) {

    /** From the options of the command, or from {@code JCC_MIGRAR_CRM} and {@code JCC_MIGRAR_COMERCIAL}. */
    static Pedido de(Environment entorno) {
        var solo = entorno.getProperty("solo", "crm,comercial");
        var pedidos = List.of(StringUtils.commaDelimitedListToStringArray(solo));
        if (!Legado.SISTEMAS.containsAll(pedidos)) {
            throw new Mal("--solo admite crm y comercial, no «%s».".formatted(solo));
        }
        var fuentes = new TreeMap<String, String>();
        for (var sistema : pedidos) {
            var url =
                    entorno.getProperty(sistema, entorno.getProperty("jcc.migrar." + sistema, ""));
            if (url.startsWith("jdbc:postgresql:")) {
                fuentes.put(sistema, url);
            } else if (!url.isEmpty() || entorno.containsProperty("solo")) {
                throw new Mal("--%s necesita jdbc:postgresql://…".formatted(sistema));
            }
        }
        if (fuentes.isEmpty()) {
            throw new Mal(
                    "Falta de dónde migrar: --crm=jdbc:postgresql://… --comercial=jdbc:postgresql://…");
        }
        return new Pedido(
                fuentes,
                entorno.containsProperty("simular"),
                Path.of(entorno.getProperty("informe", "migracion")));
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
                fuentes,
                simular,
                Path.of(System.getProperty("java.io.tmpdir")).resolve("jcc-migracion"));
    }

    /** In words. */
    String descripcion() {
        return String.join(",", fuentes.keySet()) + (simular ? " (simular)" : "");
    }

    /** The command cannot be understood. */
    static final class Mal extends RuntimeException {

        private static final long serialVersionUID = 1;

        Mal(String frase) {
            super(frase);
        }
    }
}
