package pe.jcc.compartido;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/** A phone that can be called, in E.164: {@code +51900123456} however it was typed. */
public record Telefono(String e164) {

    private static final String PERU = "PE";
    private static final String PREFIJO_DE_PERU = "+51";

    /** As people write phones, or a part of one: figures and what they put between them. */
    private static final Pattern ESCRITO =
            Pattern.compile("[+(]*\\d(?=(?:\\D*\\d){3})[\\d().+/-]*");

    private static final Pattern SIN_PALABRAS = Pattern.compile("[\\d\\s().+/-]+");

    private static final Pattern SEPARADORES = Pattern.compile("\\D");

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

    /** The same of a text that is a phone and nothing besides: no word stands before it or behind. */
    public static Optional<Telefono> leerSolo(String escrito) {
        return SIN_PALABRAS.matcher(escrito).matches() ? leer(escrito) : Optional.empty();
    }

    /** What tells one phone from another: E.164 where it can be read so, else as it was typed. */
    public static String normalizado(String escrito) {
        return leer(escrito).map(Telefono::e164).orElse(escrito);
    }

    /** The figures of a word that is a phone, or a part of one, and is not written by figures alone. */
    public static Optional<String> cifras(String palabra) {
        return ESCRITO.matcher(palabra).matches() && !palabra.chars().allMatch(Character::isDigit)
                ? Optional.of(SEPARADORES.matcher(palabra).replaceAll(""))
                : Optional.empty();
    }

    /** As it is dialled in Peru; one of another country whole, without its plus. */
    public String nacional() {
        return e164.startsWith(PREFIJO_DE_PERU)
                ? e164.substring(PREFIJO_DE_PERU.length())
                : e164.substring(1);
    }
}
