package pe.jcc.compartido;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was sent cannot be; says all that is wrong, by the name of the member ({@code cliente.email} when nested). */
public final class DatoInvalido extends Rechazo {

    /** Where a sentence goes that concerns no single member. */
    public static final String SIN_CAMPO = "non_field_errors";

    private final transient Map<String, List<Frase>> campos;

    public DatoInvalido(Map<String, List<Frase>> campos) {
        super(Frase.de("datos_invalidos"));
        this.campos = new LinkedHashMap<>(campos);
    }

    public DatoInvalido(String campo, Frase frase) {
        this(Map.of(campo, List.of(frase)));
    }

    public Map<String, List<Frase>> campos() {
        return campos;
    }
}
