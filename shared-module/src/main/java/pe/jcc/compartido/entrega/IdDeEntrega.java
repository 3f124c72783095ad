package pe.jcc.compartido.entrega;

import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.evento.Lado;

import java.util.regex.Pattern;

/** What people know a delivery by: {@code comercial-12}. */
public record IdDeEntrega(Lado lado, long numero) {

    private static final Pattern ESCRITO = Pattern.compile("([a-z]+)-(\\d{1,18})");

    /** {@link NoExiste} when it cannot be one. */
    public static IdDeEntrega leer(String escrito) {
        var partes = ESCRITO.matcher(escrito);
        if (!partes.matches()) {
            throw new NoExiste();
        }
        var lado = Opcion.de(Lado.class, partes.group(1)).orElseThrow(NoExiste::new);
        return new IdDeEntrega(lado, Long.parseLong(partes.group(2)));
    }
}
