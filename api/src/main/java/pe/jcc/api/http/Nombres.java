package pe.jcc.api.http;

import tools.jackson.databind.PropertyNamingStrategies;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names of members: snake_case, in which each capital begins a word ({@code calle_o_modulo}), and so does a number
 * that a word follows ({@code credito_12_meses}, but {@code area_m2}).
 */
public class Nombres extends PropertyNamingStrategies.NamingBase {

    private static final long serialVersionUID = 1L;

    private static final Pattern COMIENZO =
            Pattern.compile("(?<!^)(?:\\p{Lu}|(?<!\\d)\\d+(?=\\p{Lu}))");

    public static String deMiembro(String nombre) {
        return COMIENZO.matcher(nombre).replaceAll("_$0").toLowerCase(Locale.ROOT);
    }

    @Override
    public String translate(String nombre) {
        return deMiembro(nombre);
    }
}
