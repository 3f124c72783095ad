package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

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

    /** Among how many events a word is looked for in deliveries that went well: the latest that match. */
    public static final int EVENTOS_BUSCADOS = 1_000;

    /** An array, and no join: so that nobody walks all deliveries by date until he has found some of a few events. */
    private static final String DE_LLAVES = "e.llave = ANY (ARRAY(%s))";

    private static final String BUSCADO =
            """
            (compartido.llano(v.asunto) LIKE '%' || compartido.llano((:v)[1]) || '%' OR v.agregado = (:v)[2])
            AND ((:v)[3] = '' OR v.tipo = (:v)[3])
            AND v.ocurrido_en BETWEEN CAST((:v)[4] AS timestamptz) AND CAST((:v)[5] AS timestamptz)\
            """;

    private static final String SIN_ENTREGAR =
            "SELECT v.llave FROM @.eventos v JOIN @.entregas d ON d.ocurrido_en = v.ocurrido_en AND d.evento = v.id"
                    + " WHERE d.estado = (:v)[6] AND "
                    + BUSCADO;

    private static final String LOS_ULTIMOS =
            "(SELECT v.llave FROM @.eventos v WHERE %s ORDER BY v.ocurrido_en DESC LIMIT %d)"
                    .formatted(BUSCADO, EVENTOS_BUSCADOS);

    Lista aplicar(Lista lista, Lados lados) {
        boolean reintentando = REINTENTANDO.equals(estado);
        boolean pendiente = EstadoDeEntrega.PENDIENTE.codigo().equals(estado);
        return lista.donde("e.lado = :v", lado == null ? null : lado.codigo())
                .donde(deEventos(lados, "v.mensaje = :v"), mensaje)
                .donde("e.suscriptor = :v", suscriptor)
                .donde("e.tipo = :v", tipo)
                .donde(deEventos(lados, "v.agregado = :v"), agregado)
                .donde(sobreQuien(lados), buscado())
                .si(reintentando, "e.estado = 'pendiente' AND e.intentos > 0")
                .si(pendiente, "e.estado = 'pendiente' AND e.intentos = 0")
                .donde("e.estado = :v", reintentando || pendiente ? null : estado)
                .donde("e.codigo_http = :v", codigoHttp)
                .donde("e.ocurrido_en >= :v", desde)
                .donde("e.ocurrido_en <= :v", hasta);
    }

    /**
     * A word of many is that of millions of deliveries. Among what is not delivered, which is little, it is looked for in
     * all; else in the latest events that match.
     */
    private String sobreQuien(Lados lados) {
        boolean todos = estado != null && !EstadoDeEntrega.ENTREGADO.codigo().equals(estado);
        return DE_LLAVES.formatted(lados.union(todos ? SIN_ENTREGAR : LOS_ULTIMOS));
    }

    /** The words, and what narrows events besides. */
    private @Nullable SqlArrayValue buscado() {
        if (busqueda == null) {
            return null;
        }
        var palabras = busqueda.strip();
        return new SqlArrayValue(
                "text",
                Lista.sinComodines(palabras),
                palabras,
                tipo == null ? "" : tipo,
                desde == null ? "-infinity" : desde.toString(),
                hasta == null ? "infinity" : hasta.toString(),
                REINTENTANDO.equals(estado) || estado == null
                        ? EstadoDeEntrega.PENDIENTE.codigo()
                        : estado);
    }

    private static String deEventos(Lados lados, String condicion) {
        return DE_LLAVES.formatted(
                lados.union("SELECT v.llave FROM @.eventos v WHERE " + condicion));
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
