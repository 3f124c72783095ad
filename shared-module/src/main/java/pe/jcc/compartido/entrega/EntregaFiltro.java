package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.evento.Lado;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * What a list of deliveries is narrowed to; null does not narrow.
 *
 * @param agregado the id of what the event happened to, exactly
 * @param busqueda part of whom the event is about, or exactly the id of what it happened to
 * @param estado as {@link EntregaResumen#estado} says it
 * @param desde when the event happened, at the earliest
 * @param hasta when the event happened, at the latest
 */
public record EntregaFiltro(
        @Nullable Lado lado,
        @Nullable UUID mensaje,
        @Nullable Long suscriptor,
        @Nullable String tipo,
        @Nullable String agregado,
        @Nullable String busqueda,
        @Nullable String estado,
        @Nullable Integer codigoHttp,
        @Nullable OffsetDateTime desde,
        @Nullable OffsetDateTime hasta) {

    public static final String REINTENTANDO = "reintentando";

    Lista aplicar(Lista lista, Lados lados) {
        boolean reintentando = REINTENTANDO.equals(estado);
        boolean pendiente = EstadoDeEntrega.PENDIENTE.codigo().equals(estado);
        return lista.donde("e.lado = :v", lado == null ? null : lado.codigo())
                .donde(deEventos(lados, "v.mensaje = :v"), mensaje)
                .donde("e.suscriptor = :v", suscriptor)
                .donde("e.tipo = :v", tipo)
                .donde(deEventos(lados, "v.agregado = :v"), agregado)
                .donde(
                        deEventos(
                                lados,
                                "compartido.llano(v.asunto) LIKE '%' || compartido.llano(:v) || '%'"
                                        + " OR v.agregado = :v"),
                        busqueda == null ? null : Lista.sinComodines(busqueda.strip()))
                .si(reintentando, "e.estado = 'pendiente' AND e.intentos > 0")
                .si(pendiente, "e.estado = 'pendiente' AND e.intentos = 0")
                .donde("e.estado = :v", reintentando || pendiente ? null : estado)
                .donde("e.codigo_http = :v", codigoHttp)
                .donde("e.ocurrido_en >= :v", desde)
                .donde("e.ocurrido_en <= :v", hasta);
    }

    private static String deEventos(Lados lados, String condicion) {
        return "e.llave IN (%s)"
                .formatted(lados.union("SELECT v.llave FROM @.eventos v WHERE " + condicion));
    }

    /** The webhook-id as it travels, or as it is kept. */
    public static Optional<UUID> mensaje(@Nullable String escrito) {
        try {
            return Optional.ofNullable(escrito)
                    .map(e -> UUID.fromString(e.strip().replaceFirst("^msg_", "")));
        } catch (IllegalArgumentException ninguno) {
            return Optional.empty();
        }
    }
}
