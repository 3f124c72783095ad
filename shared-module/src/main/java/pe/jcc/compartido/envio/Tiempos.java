package pe.jcc.compartido.envio;

import org.jspecify.annotations.Nullable;

/**
 * How long each part of an attempt took, in microseconds; null for what was not finished, or not needed: a connection
 * that was kept is not made again.
 *
 * @param dns the addresses found, and judged
 * @param conexion TCP, over all addresses tried
 * @param tls the handshake
 * @param primerByte from the start until the head of the answer was there
 * @param total from the start to the end
 */
public record Tiempos(
        @Nullable Integer dns,
        @Nullable Integer conexion,
        @Nullable Integer tls,
        @Nullable Integer primerByte,
        int total) {}
