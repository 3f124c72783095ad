package pe.jcc.compartido.envio;

import inet.ipaddr.IPAddress;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who is at the other end: a name of the DNS, or an address. */
record Anfitrion(String texto, @Nullable IPAddress direccion) {

    private static final String RESTO = "(?:[a-z0-9-]{0,61}[a-z0-9])?";

    private static final Pattern NOMBRE =
            Pattern.compile("(?=.{1,253}$)(?:[a-z0-9]" + RESTO + "\\.)*[a-z]" + RESTO);

    /** Some programs read what ends so as an address, and each in its own way. */
    private static final Pattern TERMINA_EN_NUMERO =
            Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

    /** Empty for what is neither, or is an address in a form of which not everybody makes the same. */
    static Optional<Anfitrion> leer(String escrito) {
        var nombre = escrito.toLowerCase(Locale.ROOT);
        if (nombre.indexOf(':') >= 0 || terminaEnNumero(nombre)) {
            return Direcciones.leer(nombre)
                    .map(leida -> new Anfitrion(leida.toCanonicalString(), leida));
        }
        return Optional.of(nombre)
                .filter(texto -> NOMBRE.matcher(texto).matches())
                .map(texto -> new Anfitrion(texto, null));
    }

    static boolean terminaEnNumero(String escrito) {
        return TERMINA_EN_NUMERO.matcher(escrito.toLowerCase(Locale.ROOT)).matches();
    }

    /** By its name alone it is this machine (RFC 6761). */
    boolean esEsteEquipo() {
        return texto.equals("localhost") || texto.endsWith(".localhost");
    }

    /** As it stands in a URL. */
    String enUrl() {
        return direccion != null && direccion.isIPv6() ? "[" + texto + "]" : texto;
    }
}
