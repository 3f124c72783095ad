package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An attempt. Durations in microseconds; null: not come so far, or a connection was there already.
 *
 * @param cabeceras what was sent, secrets masked, JSON
 * @param huella SHA-256 of the body that was sent, in hex
 * @param respuesta the first 64 KiB of the answer; bytes that are no UTF-8 show as U+FFFD
 */
public record IntentoDetalle(
        int numero,
        String disparo,
        Instant empezadoEn,
        String url,
        String cabeceras,
        String huella,
        @Nullable Integer codigoHttp,
        @Nullable String falla,
        @Nullable String detalle,
        @Nullable String direccion,
        @Nullable Integer dnsUs,
        @Nullable Integer conexionUs,
        @Nullable Integer tlsUs,
        @Nullable Integer primerByteUs,
        int totalUs,
        @Nullable String tipoDeRespuesta,
        String respuesta) {}
