package pe.jcc.crm.appointment;

import pe.jcc.compartido.Lima;
import pe.jcc.crm.action.Accion;
import pe.jcc.crm.action.TipoDeAccion;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** How the history tells of an appointment. */
record Relato(long id, DatosDeAppointment cita, String lead) {

    private static final DateTimeFormatter CUANDO =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(Lima.ZONA);

    Accion agendada() {
        var donde = cita.lugar() == null || cita.lugar().isEmpty() ? "" : " en " + cita.lugar();
        return accion(
                TipoDeAccion.CITA_AGENDADA,
                "Nueva cita agendada (ID: %d) con %s para el %s%s. Estado: %s."
                        .formatted(id, lead, cuando(cita.fechaHora()), donde, estado()));
    }

    Accion actualizada() {
        return accion(
                TipoDeAccion.CITA_ACTUALIZADA,
                "Cita (ID: %d) con %s actualizada. Nuevo estado: %s."
                        .formatted(id, lead, estado()));
    }

    /** It is no appointment's any more. */
    Accion eliminada() {
        return new Accion(
                TipoDeAccion.CITA_ELIMINADA,
                "Cita (ID: %d) con %s para el %s eliminada."
                        .formatted(id, lead, cuando(cita.fechaHora())),
                cita.leadId(),
                null);
    }

    private Accion accion(TipoDeAccion tipo, String detalle) {
        return new Accion(tipo, detalle, cita.leadId(), id);
    }

    private String estado() {
        return cita.estado().codigo();
    }

    private static String cuando(Instant momento) {
        return CUANDO.format(momento);
    }
}
