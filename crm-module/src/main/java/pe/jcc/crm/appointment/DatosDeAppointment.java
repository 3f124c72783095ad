package pe.jcc.crm.appointment;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.PorDefecto;

import java.time.Instant;

/**
 * What people tell of an appointment.
 *
 * @param asesorComercialId the user who sells; a new appointment's is its caller, unless somebody else is named
 * @param asesorPresencialId the user who attends, and cannot attend another meanwhile
 * @param opcPersonalAtendioId the OPC person who attended
 */
public record DatosDeAppointment(
        long leadId,
        @Nullable Long asesorComercialId,
        @Nullable Long asesorPresencialId,
        @Nullable Long opcPersonalAtendioId,
        Instant fechaHora,
        @PorDefecto("60") int duracionMinutos,
        @Nullable String lugar,
        @PorDefecto("\"Pendiente\"") EstadoDeCita estado,
        @Nullable String observaciones) {

    /** One that lasts as long as appointments do. */
    public static final int DURACION = 60;

    DatosDeAppointment realizada() {
        return new DatosDeAppointment(
                leadId,
                asesorComercialId,
                asesorPresencialId,
                opcPersonalAtendioId,
                fechaHora,
                duracionMinutos,
                lugar,
                EstadoDeCita.REALIZADA,
                observaciones);
    }

    /** The time that it takes of whoever attends it; null when it takes none. */
    @Nullable Franja franja() {
        return asesorPresencialId == null || !estado.viva()
                ? null
                : new Franja(asesorPresencialId, fechaHora, duracionMinutos);
    }
}
