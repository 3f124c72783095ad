package pe.jcc.api.comercial.presencia;

import pe.jcc.api.http.Lector;
import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.comercial.lote.Lotes;
import pe.jcc.comercial.presencia.DatosDePresencia;
import pe.jcc.comercial.presencia.TipoTour;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.compartido.contrato.MedioCaptacion;
import pe.jcc.compartido.contrato.Modalidad;
import pe.jcc.compartido.contrato.ResultadoInteraccion;
import pe.jcc.compartido.contrato.StatusPresencia;

/** How a body reads as a presencia. */
record LecturaDePresencia(Clientes clientes, Lotes lotes, Asesores asesores) {

    private static final int NOTAS = 100_000;

    DatosDePresencia leer(Lector lector) {
        sinVenta(lector);
        return new DatosDePresencia(
                cliente(lector),
                lector.requerido("fecha_hora_presencia").fechaHora(),
                lector.requerido("proyecto_interes").texto(255),
                lector.opcional("lote_interes_inicial").clave(lotes::existe),
                lector.opcional("asesor_captacion_opc").clave(asesores::existe),
                lector.opcional("asesor_call_agenda").clave(asesores::existe),
                lector.opcional("asesor_liner").clave(asesores::existe),
                lector.opcional("asesor_closer").clave(asesores::existe),
                lector.requerido("medio_captacion").opcion(MedioCaptacion.class),
                lector.requerido("modalidad").opcion(Modalidad.class),
                lector.presente("status_presencia")
                        .map(status -> status.opcion(StatusPresencia.class))
                        .orElse(StatusPresencia.AGENDADA),
                lector.opcional("resultado_interaccion").opcion(ResultadoInteraccion.class),
                lector.presente("tipo_tour")
                        .map(tour -> tour.opcion(TipoTour.class))
                        .orElse(TipoTour.TOUR),
                lector.opcional("observaciones").texto(NOTAS));
    }

    /** Who changes a presencia need not say again whose it is. */
    private String cliente(Lector lector) {
        return lector.presente("cliente")
                .orElseGet(() -> lector.requerido("cliente"))
                .clave(clientes::vive);
    }

    /** There are no ventas yet. */
    private static void sinVenta(Lector lector) {
        lector.opcional("venta_asociada").clave(_ -> false);
    }
}
