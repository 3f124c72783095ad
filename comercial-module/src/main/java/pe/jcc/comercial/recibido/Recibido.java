package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** A stored webhook, with its outcome once it has one. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Recibido(
        long id,
        Instant recibidoEn,
        @Nullable String tipoDeCuerpo,
        byte[] cuerpo,
        @Nullable Resultado resultado) {

    public Optional<Resultado> concluido() {
        return Optional.ofNullable(resultado);
    }
}
