package pe.jcc.compartido.suscriptor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A secret without what is secret of it.
 *
 * @param clavePublica of an ed25519 key, {@code whpk_…}
 * @param caducaEn until when it still signs; null: no other took its place
 */
public record SecretoDetalle(
        long id,
        String tipo,
        @Nullable String clavePublica,
        Instant creadoEn,
        @Nullable Instant caducaEn) {}
