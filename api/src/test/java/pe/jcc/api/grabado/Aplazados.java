package pe.jcc.api.grabado;

import pe.jcc.api.grabado.Aplazado.Direccion;

import java.util.List;

/** What is not replayed yet. Everything else is: whoever builds an address takes it out of here. */
final class Aplazados {

    private static final String VENTAS = "ventas, pagos and comisiones";

    static final List<Aplazado> DE_LA_APP_COMERCIAL =
            List.of(Direccion.de("/api/gestion/cobranzas/**", VENTAS));

    private Aplazados() {}
}
