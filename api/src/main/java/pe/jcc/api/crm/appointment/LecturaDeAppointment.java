package pe.jcc.api.crm.appointment;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.crm.appointment.DatosDeAppointment;
import pe.jcc.crm.appointment.EstadoDeCita;
import pe.jcc.crm.lead.Leads;
import pe.jcc.crm.opc.OpcPersonnel;
import pe.jcc.crm.user.Users;

/**
 * How a body reads as an appointment.
 *
 * @param quien the asesor comercial of one that names none
 */
record LecturaDeAppointment(Leads leads, Users users, OpcPersonnel personas, @Nullable Long quien) {

    private static final int UN_DIA = 24 * 60;

    DatosDeAppointment leer(Lector lector) {
        var comercial = lector.opcional("asesor_comercial_id").id(users::existe);
        return new DatosDeAppointment(
                lector.requerido("lead_id").id(leads::existe),
                comercial == null ? quien : comercial,
                lector.opcional("asesor_presencial_id").id(users::existe),
                lector.opcional("opc_personal_atendio_id").id(personas::existe),
                lector.requerido("fecha_hora").fechaHora(),
                lector.presente("duracion_minutos")
                        .map(minutos -> minutos.entero(1, UN_DIA))
                        .orElse(DatosDeAppointment.DURACION),
                lector.opcional("lugar").texto(255),
                lector.presente("estado")
                        .map(estado -> estado.opcion(EstadoDeCita.class))
                        .orElse(EstadoDeCita.PENDIENTE),
                lector.opcional("observaciones").texto(Integer.MAX_VALUE));
    }
}
