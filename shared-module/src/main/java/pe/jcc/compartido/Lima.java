package pe.jcc.compartido;

import java.time.ZoneId;

/** The company's time: its days begin and end by it. */
public final class Lima {

    public static final ZoneId ZONA = ZoneId.of("America/Lima");

    private Lima() {}
}
