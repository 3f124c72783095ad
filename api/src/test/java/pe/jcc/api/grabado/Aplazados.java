package pe.jcc.api.grabado;

import pe.jcc.api.grabado.Aplazado.Direccion;
import pe.jcc.api.grabado.Aplazado.Numeros;

import java.util.List;
import java.util.Set;

/** What is not replayed yet. Everything else is: whoever builds an address takes it out of here. */
final class Aplazados {

    private static final String VENTAS = "ventas, pagos and comisiones";

    static final List<Aplazado> DE_LA_APP_COMERCIAL =
            List.of(
                    // names addresses that are not built yet
                    Direccion.de("/api/gestion", VENTAS),
                    // an asesor with a comisión, presencias of a venta, webhooks that make one
                    new Numeros(Set.of(110, 209, 210, 215, 216, 218, 226, 301, 303), VENTAS),
                    Direccion.de("/api/gestion/ventas/**", VENTAS),
                    Direccion.de("/api/gestion/registropagos/**", VENTAS),
                    Direccion.de("/api/gestion/planespago/**", VENTAS),
                    Direccion.de("/api/gestion/cuotasplanpago/**", VENTAS),
                    Direccion.de("/api/gestion/cobranzas/**", VENTAS),
                    Direccion.de("/api/gestion/cierres-comisiones/**", VENTAS),
                    Direccion.de("/api/gestion/commission-summary", VENTAS),
                    Direccion.de("/api/gestion/dashboard-data", VENTAS));

    private Aplazados() {}
}
