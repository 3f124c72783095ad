package pe.jcc.api.crm.appointment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.error.Frases;
import pe.jcc.api.error.Negada;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Permiso;
import pe.jcc.crm.appointment.AppointmentDetalle;
import pe.jcc.crm.appointment.Appointments;

@Tag(name = "Citas")
@RestController
class AvisoController {

    private final Appointments appointments;
    private final Frases frases;

    AvisoController(Appointments appointments, Frases frases) {
        this.appointments = appointments;
        this.frases = frases;
    }

    @Operation(
            summary = "Contar otra vez a la App Comercial la última cita realizada",
            description = "Su presencia es la que ya es: no se hace otra.")
    @Requiere(Permiso.APPOINTMENTS_ESCRIBIR)
    @PostMapping("/api/test-webhook")
    Avisada avisar() {
        return appointments
                .avisarOtraVez()
                .map(this::avisada)
                .orElseThrow(() -> Negada.conError(frases.decir("cita.ninguna_realizada")));
    }

    private Avisada avisada(AppointmentDetalle cita) {
        return new Avisada(frases.decir("cita.avisada"), cita.id(), cita.lead().nombre());
    }

    record Avisada(String message, long appointmentId, String leadName) {}
}
