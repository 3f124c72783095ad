package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A delivery as a list shows it.
 *
 * @param id its side and number: {@code comercial-12}
 * @param mensaje what the receiver knows it by: webhook-id
 * @param estado a code of {@link EstadoDeEntrega}, or {@code reintentando} for one that is pending after failures
 * @param codigoHttp of the last attempt; null: no answer came, and {@code falla} says why
 * @param siguienteIntento null when none is to come
 */
public record EntregaResumen(
        String id,
        String mensaje,
        String tipo,
        String agregado,
        String asunto,
        long suscriptor,
        String suscriptorNombre,
        String estado,
        int intentos,
        @Nullable Integer codigoHttp,
        @Nullable String falla,
        Instant ocurridoEn,
        @Nullable Instant ultimoIntento,
        @Nullable Instant siguienteIntento,
        @Nullable Instant concluidaEn) {}
