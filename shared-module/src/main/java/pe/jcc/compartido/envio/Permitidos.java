package pe.jcc.compartido.envio;

import inet.ipaddr.IPAddress;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where webhooks may go although it is forbidden: exactly what the operator has written, and nothing near it. */
final class Permitidos {

    private static final Pattern CON_PUERTO =
            Pattern.compile("(?<quien>[^:\\[\\]]+|\\[[^\\[\\]]+])(?::(?<puerto>[0-9]{1,5}))?");

    private static final int CUALQUIER_PUERTO = 0;

    private final List<Regla> reglas;

    private Permitidos(List<Regla> reglas) {
        this.reglas = reglas;
    }

    static Permitidos leer(String escritos) {
        return new Permitidos(
                escritos.isBlank()
                        ? List.of()
                        : Stream.of(escritos.split(",", -1))
                                .map(String::strip)
                                .map(Permitidos::regla)
                                .toList());
    }

    boolean nombre(String nombre, int puerto) {
        return reglas.stream()
                .anyMatch(regla -> nombre.equals(regla.nombre) && regla.incluye(puerto));
    }

    boolean direccion(IPAddress direccion, int puerto) {
        return reglas.stream()
                .anyMatch(
                        regla ->
                                regla.red != null
                                        && regla.red.contains(direccion)
                                        && regla.incluye(puerto));
    }

    private static Regla regla(String escrita) {
        return Direcciones.leerRed(escrita)
                .or(() -> Direcciones.leer(escrita))
                .map(red -> new Regla(null, red, CUALQUIER_PUERTO))
                .or(() -> conPuerto(escrita))
                .orElseThrow(() -> new IllegalArgumentException(queja(escrita)));
    }

    private static Optional<Regla> conPuerto(String escrita) {
        var partes = CON_PUERTO.matcher(escrita);
        if (!partes.matches()) {
            return Optional.empty();
        }
        var puerto =
                Optional.ofNullable(partes.group("puerto"))
                        .map(Integer::parseInt)
                        .orElse(CUALQUIER_PUERTO);
        if (partes.group("puerto") != null && (puerto < 1 || puerto > 65535)) {
            return Optional.empty();
        }
        var quien = partes.group("quien");
        var entreCorchetes = quien.startsWith("[");
        return Anfitrion.leer(entreCorchetes ? quien.substring(1, quien.length() - 1) : quien)
                .filter(anfitrion -> entreCorchetes == anfitrion.enUrl().startsWith("["))
                .map(anfitrion -> Regla.de(anfitrion, puerto));
    }

    private static String queja(String escrita) {
        return "JCC_WEBHOOK_PERMITIDOS: «"
                + escrita
                + "» no es un nombre, una dirección ni una red. Se separan con comas y se escriben así:"
                + " receptor.interno, receptor.interno:8443, 10.1.2.3, 10.1.2.3:8080, [fd00::1]:8080,"
                + " 10.1.0.0/16, fd00::/8";
    }

    private record Regla(@Nullable String nombre, @Nullable IPAddress red, int puerto) {

        static Regla de(Anfitrion anfitrion, int puerto) {
            return anfitrion.direccion() == null
                    ? new Regla(anfitrion.texto(), null, puerto)
                    : new Regla(null, anfitrion.direccion(), puerto);
        }

        boolean incluye(int otro) {
            return puerto == CUALQUIER_PUERTO || puerto == otro;
        }
    }
}
