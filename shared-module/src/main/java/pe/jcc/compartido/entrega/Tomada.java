package pe.jcc.compartido.entrega;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this process has taken.
 *
 * @param gen which taking of it this is: what is said of an earlier one no longer counts
 * @param intentos how many attempts were made before
 * @param desdeIntento how many of those before it was replayed last
 * @param datos the event's data, JSON
 */
record Tomada(
        long id,
        int gen,
        long suscriptor,
        int intentos,
        int desdeIntento,
        Disparo disparo,
        UUID mensaje,
        String tipo,
        Instant ocurridoEn,
        String datos) {}
