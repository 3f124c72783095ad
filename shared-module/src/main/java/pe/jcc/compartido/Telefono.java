package pe.jcc.compartido;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** A phone that can be called, in E.164: {@code +51900123456} however it was typed. */
public record Telefono(String e164) {

    private static final String PERU = "PE";

    /** Reads what a person typed; empty when no phone of Peru, or of the country it names, is so written. */
    public static Optional<Telefono> leer(@Nullable String escrito) {
        if (escrito == null || escrito.isBlank()) {
            return Optional.empty();
        }
        var util = PhoneNumberUtil.getInstance();
        try {
            var numero = util.parse(escrito, PERU);
            return util.isValidNumber(numero)
                    ? Optional.of(new Telefono(util.format(numero, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException noEsTelefono) {
            return Optional.empty();
        }
    }
}
