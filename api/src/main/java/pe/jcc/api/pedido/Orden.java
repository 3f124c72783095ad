package pe.jcc.api.pedido;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;

/** Where the filters stand that have to know who is logged in. */
final class Orden {

    static final int DESPUES_DE_SEGURIDAD = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

    private Orden() {}
}
