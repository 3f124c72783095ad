package pe.jcc.crm.user;

import pe.jcc.compartido.Frase;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A password that is chosen for somebody. */
public record ClaveNueva(String texto) {

    private static final int MINIMO = 8;
    private static final int LARGO_AL_AZAR = 20;

    /** None of the letters and figures that are taken for one another. */
    private static final String LETRAS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom AZAR = new SecureRandom();

    /** One that nobody guesses (116 bits). */
    public static ClaveNueva alAzar() {
        var texto = new StringBuilder(LARGO_AL_AZAR);
        for (int i = 0; i < LARGO_AL_AZAR; i++) {
            texto.append(LETRAS.charAt(AZAR.nextInt(LETRAS.length())));
        }
        return new ClaveNueva(texto.toString());
    }

    /** What speaks against it as the password of that user; nothing when it will do. */
    public List<Frase> reparos(String username) {
        var reparos = new ArrayList<Frase>();
        if (texto.codePointCount(0, texto.length()) < MINIMO) {
            reparos.add(Frase.de("clave.corta", String.valueOf(MINIMO)));
        }
        if (texto.chars().allMatch(Character::isDigit)) {
            reparos.add(Frase.de("clave.numerica"));
        }
        if (!username.isEmpty() && enMinusculas(texto).contains(enMinusculas(username))) {
            reparos.add(Frase.de("clave.parecida"));
        }
        return reparos;
    }

    private static String enMinusculas(String texto) {
        return texto.toLowerCase(Locale.ROOT);
    }

    /** Not even a log tells it. */
    @Override
    public String toString() {
        return "ClaveNueva[***]";
    }
}
