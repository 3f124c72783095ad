package pe.jcc.compartido.envio;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A URL to which something can be sent, taken apart once, so that nobody takes it apart in another way. */
record Destino(String esquema, Anfitrion anfitrion, int puerto, String ruta) {

    static final int LARGO_MAXIMO = 2000;

    private static final int PUERTO_MAXIMO = 65535;

    private static final Pattern ASCII_VISIBLE = Pattern.compile("[!-~]+");

    static Destino leer(String url) {
        var uri = uri(url);
        var esquema = esquema(uri);
        var autoridad = Optional.ofNullable(uri.getRawAuthority()).orElse("");
        rechazarSi(autoridad.indexOf('@') >= 0, Frase.de("webhook.url_usuario"));
        rechazarSi(uri.getRawFragment() != null, Frase.de("webhook.url_fragmento"));
        int puerto = uri.getPort() < 0 ? puertoDe(esquema) : uri.getPort();
        rechazarSi(puerto < 1 || puerto > PUERTO_MAXIMO, Frase.de("webhook.url_puerto"));
        return new Destino(esquema, anfitrion(uri.getHost(), autoridad), puerto, ruta(uri));
    }

    URI url() {
        var conPuerto = puerto == puertoDe(esquema) ? "" : ":" + puerto;
        return URI.create(esquema + "://" + anfitrion.enUrl() + conPuerto + ruta);
    }

    private static URI uri(String url) {
        rechazarSi(url.length() > LARGO_MAXIMO, Frase.de("campo.largo", LARGO_MAXIMO));
        rechazarSi(!ASCII_VISIBLE.matcher(url).matches(), Frase.de("webhook.url_mal_escrita"));
        try {
            return new URI(url);
        } catch (URISyntaxException malEscrita) {
            throw new DatoInvalido("url", Frase.de("webhook.url_mal_escrita"));
        }
    }

    private static String esquema(URI uri) {
        var esquema = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        rechazarSi(
                !esquema.equals("http") && !esquema.equals("https"),
                Frase.de("webhook.url_esquema"));
        return esquema;
    }

    /** {@code java.net.URI} finds no host in what is no name to it; the authority says then what was meant. */
    private static Anfitrion anfitrion(@Nullable String host, String autoridad) {
        var escrito = host == null ? autoridad.replaceFirst(":[0-9]*$", "") : sinCorchetes(host);
        return Anfitrion.leer(escrito)
                .filter(leido -> host != null)
                .orElseThrow(() -> new DatoInvalido("url", motivo(escrito)));
    }

    private static Frase motivo(String escrito) {
        return escrito.indexOf(':') >= 0 || Anfitrion.terminaEnNumero(escrito)
                ? Frase.de("webhook.url_direccion", escrito)
                : Frase.de("webhook.url_mal_escrita");
    }

    private static String sinCorchetes(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String ruta(URI uri) {
        var ruta = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? ruta : ruta + "?" + uri.getRawQuery();
    }

    private static int puertoDe(String esquema) {
        return esquema.equals("https") ? 443 : 80;
    }

    private static void rechazarSi(boolean mal, Frase frase) {
        if (mal) {
            throw new DatoInvalido("url", frase);
        }
    }
}
