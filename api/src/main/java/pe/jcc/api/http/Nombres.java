package pe.jcc.api.http;

import tools.jackson.databind.PropertyNamingStrategies;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of members: snake_case, in which each capital begins a word ({@code calle_o_modulo}). */
public class Nombres extends PropertyNamingStrategies.NamingBase {

    private static final long serialVersionUID = 1L;

    private static final Pattern CAPITAL = Pattern.compile("(?<!^)\\p{Lu}");

    public static String deMiembro(String nombre) {
        return CAPITAL.matcher(nombre).replaceAll("_$0").toLowerCase(Locale.ROOT);
    }

    @Override
    public String translate(String nombre) {
        return deMiembro(nombre);
    }
}
