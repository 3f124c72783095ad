package pe.jcc.api;

import pe.jcc.db.BaseDeDatos;
import pe.jcc.db.DatosGrabados;

/** The old databases with what was recorded of them, made when somebody reads them. */
final class BasesAnteriores {

    private static final BaseDeDatos BASE = DatosGrabados.antiguos();

    private BasesAnteriores() {}

    static String direccion(String esquema) {
        return BASE.url()
                + "?user=%s&password=%s&currentSchema=%s"
                        .formatted(
                                BASE.administrador().usuario(),
                                BASE.administrador().clave(),
                                esquema);
    }
}
