package pe.jcc.crm.carga;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The leads that some rows may tell of: by their number, else by their email. */
final class Conocidos {

    private final Map<String, Conocido> porCelular = new HashMap<>();
    private final Map<String, Conocido> porEmail = new HashMap<>();

    /** The first to be added has the number, and the email. */
    void agregar(Conocido lead) {
        porCelular.putIfAbsent(lead.celular(), lead);
        if (lead.email() != null && !lead.email().isEmpty()) {
            porEmail.putIfAbsent(llave(lead.email()), lead);
        }
    }

    @Nullable Conocido de(DatosDeFila fila) {
        var porSuCelular = porCelular.get(fila.celularNormalizado());
        return porSuCelular != null || fila.email() == null
                ? porSuCelular
                : porEmail.get(llave(fila.email()));
    }

    private static String llave(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /**
     * A lead.
     *
     * @param huella of the row that made it, if one did
     */
    record Conocido(long id, String celular, @Nullable String email, @Nullable UUID huella) {}
}
