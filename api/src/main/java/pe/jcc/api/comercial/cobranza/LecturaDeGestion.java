package pe.jcc.api.comercial.cobranza;

import pe.jcc.api.http.Lector;
import pe.jcc.comercial.cobranza.DatosDeGestion;
import pe.jcc.comercial.cobranza.TipoContacto;
import pe.jcc.comercial.venta.Planes;

/** How a body reads as a gestión. */
record LecturaDeGestion(Planes planes) {

    private static final int RESULTADO = 100_000;

    /** One of a cuota that its plan has. */
    DatosDeGestion nueva(Lector lector) {
        return leer(lector, 0);
    }

    /** The same; the cuota that it is of may have left the plan. */
    DatosDeGestion cambiada(Lector lector, DatosDeGestion guardada) {
        return leer(lector, guardada.cuota());
    }

    private DatosDeGestion leer(Lector lector, long suya) {
        return new DatosDeGestion(
                lector.requerido("cuota").id(id -> id == suya || planes.existeCuota(id)),
                lector.requerido("tipo_contacto").opcion(TipoContacto.class),
                lector.requerido("resultado").texto(RESULTADO),
                lector.opcional("proximo_seguimiento").fecha());
    }
}
