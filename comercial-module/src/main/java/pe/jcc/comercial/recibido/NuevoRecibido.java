package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

/**
 * A webhook as it came.
 *
 * @param cabeceras the headers that matter, as a JSON object
 * @param tipoDeCuerpo the Content-Type
 * @param marca what its carrier knows it by: brought twice, it is stored once; null for who brings nothing twice
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NuevoRecibido(
        String llamante,
        String direccionOrigen,
        String ruta,
        String cabeceras,
        @Nullable String tipoDeCuerpo,
        byte[] cuerpo,
        @Nullable String marca) {}
