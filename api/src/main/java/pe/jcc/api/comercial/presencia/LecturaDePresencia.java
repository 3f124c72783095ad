package pe.jcc.api.comercial.presencia;

import pe.jcc.api.comercial.cliente.LecturaDeCliente;
import pe.jcc.api.http.Lector;
import pe.jcc.comercial.cliente.Clientes;
import pe.jcc.comercial.lote.Lotes;
import pe.jcc.comercial.presencia.DatosDePresencia;
import pe.jcc.comercial.presencia.TipoTour;
import pe.jcc.comercial.venta.Ventas;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.compartido.contrato.MedioCaptacion;
import pe.jcc.compartido.contrato.Modalidad;
import pe.jcc.compartido.contrato.ResultadoInteraccion;
import pe.jcc.compartido.contrato.StatusPresencia;

/** How a body reads as a presencia. */
record LecturaDePresencia(Clientes clientes, Lotes lotes, Asesores asesores, Ventas ventas) {

    private static final String CLIENTE = "cliente";
    private static final String QUIEN = "nuevo_cliente_data";
    private static final int NOTAS = 100_000;

    /** One that exists: who changes it need not say again whose it is. */
    DatosDePresencia leer(Lector lector) {
        return leer(lector, deExistente(lector));
    }

    /** A new one: it names its cliente, or tells who they are. */
    PresenciaNueva nueva(Lector lector) {
        var quien =
                lector.dentro(QUIEN, LecturaDeCliente.deConocidoONuevo(clientes)::leer)
                        .orElse(null);
        return new PresenciaNueva(leer(lector, deNueva(lector)), quien);
    }

    private DatosDePresencia leer(Lector lector, String cliente) {
        return new DatosDePresencia(
                cliente,
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
                lector.opcional("venta_asociada").clave(ventas::existe),
                lector.opcional("observaciones").texto(NOTAS));
    }

    private String deExistente(Lector lector) {
        return lector.presente(CLIENTE)
                .orElseGet(() -> lector.requerido(CLIENTE))
                .clave(clientes::vive);
    }

    private String deNueva(Lector lector) {
        boolean seDiceQuien = lector.traeAlgo(QUIEN);
        if (lector.traeAlgo(CLIENTE)) {
            if (seDiceQuien) {
                lector.falla(DatoInvalido.SIN_CAMPO, Frase.de("presencia.dos_clientes"));
            }
            return lector.requerido(CLIENTE).clave(clientes::vive);
        }
        if (!seDiceQuien) {
            lector.falla(CLIENTE, Frase.de("campo.requerido"));
        }
        return "";
    }
}
