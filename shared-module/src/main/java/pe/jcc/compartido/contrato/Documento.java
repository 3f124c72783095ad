package pe.jcc.compartido.contrato;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/** An identity document as it was given; what stands in for a missing one ({@code TEMP-1234}, '') names nobody. */
public record Documento(TipoDocumento tipo, @Nullable String numero) {

    private static final String PROVISIONAL = "TEMP-";

    /** The number, when it says who somebody is. */
    public Optional<String> identidad() {
        return numero == null
                        || numero.isEmpty()
                        || numero.toUpperCase(Locale.ROOT).startsWith(PROVISIONAL)
                ? Optional.empty()
                : Optional.of(numero);
    }
}
