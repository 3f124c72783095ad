package pe.jcc.compartido.suscriptor;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;

import java.time.Instant;
import java.util.List;

/**
 * A subscriber as it is shown; never its secrets.
 *
 * @param motivo why it is off; null while it is on
 * @param secretos the kinds it has, the newest first
 */
public record SuscriptorDetalle(
        long id,
        long version,
        String nombre,
        String url,
        String formato,
        List<String> eventos,
        boolean activo,
        @Nullable String motivo,
        int enVuelo,
        Instant fechaCreacion,
        Instant ultimaModificacion,
        List<SecretoDetalle> secretos)
        implements ConVersion {}
