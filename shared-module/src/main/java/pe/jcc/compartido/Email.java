package pe.jcc.compartido;

import java.util.regex.Pattern;

/** What can be an email address, by its look. */
public final class Email {

    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

    private Email() {}

    public static boolean es(String texto) {
        return EMAIL.matcher(texto).matches();
    }
}
