package pe.jcc.compartido.suscriptor;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Opcion;

import java.time.Duration;

/** How a subscriber is told. */
public enum Formato implements Opcion {
    /** As the old CRM posts: the data alone, with the token. */
    LEGACY("legacy", Duration.ofSeconds(30)),
    /** Standard Webhooks: an envelope, signed. */
    STANDARD("standard", Duration.ofSeconds(15));

    private final String codigo;
    private final Duration plazo;

    Formato(String codigo, Duration plazo) {
        this.codigo = codigo;
        this.plazo = plazo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    /** How long an attempt may take, its answer included. */
    public Duration plazo() {
        return plazo;
    }

    /** Whether that answer is a success; the old receivers say 200 for it, and nothing else. */
    public boolean acepta(@Nullable Integer codigo) {
        return codigo != null
                && switch (this) {
                    case LEGACY -> codigo == 200;
                    case STANDARD -> codigo >= 200 && codigo < 300;
                };
    }
}
