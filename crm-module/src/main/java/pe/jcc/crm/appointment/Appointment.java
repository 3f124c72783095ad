package pe.jcc.crm.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.VersionVista;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A lead comes, or is visited, at a time. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "crm", name = "appointments")
class Appointment {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = "crm", sequenceName = "appointments_seq", allocationSize = 1)
    private @Nullable Long id;

    @Version private @Nullable Long version;
    private Long leadId;
    private @Nullable Long asesorComercialId;
    private @Nullable Long asesorPresencialId;
    private @Nullable Long opcPersonalAtendioId;
    private Instant fechaHora;
    private int duracionMinutos;
    private Instant fin;
    private @Nullable String lugar;

    @Enumerated(EnumType.STRING)
    private EstadoDeCita estado;

    private @Nullable String observaciones;
    private boolean hasEverBeenConfirmed;
    private boolean enConflicto;
    private Instant fechaCreacion;
    private Instant ultimaActualizacion;

    Appointment(DatosDeAppointment datos, Instant ahora) {
        fechaCreacion = ahora;
        tomar(datos, ahora);
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Appointment() {}

    void cambiar(DatosDeAppointment datos, Instant ahora) {
        tomar(datos, ahora);
    }

    /** It has a time of its own now: what the migration found is settled. */
    void sinConflicto() {
        enConflicto = false;
    }

    /** Refuses who has not seen its present state. */
    void comprobar(VersionVista vista) {
        vista.comprobar(version);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long lead() {
        return leadId;
    }

    Instant cuando() {
        return fechaHora;
    }

    DatosDeAppointment datos() {
        return new DatosDeAppointment(
                leadId,
                asesorComercialId,
                asesorPresencialId,
                opcPersonalAtendioId,
                fechaHora,
                duracionMinutos,
                lugar,
                estado,
                observaciones);
    }

    /** Once confirmed, it always has been. */
    private void tomar(DatosDeAppointment datos, Instant ahora) {
        leadId = datos.leadId();
        asesorComercialId = datos.asesorComercialId();
        asesorPresencialId = datos.asesorPresencialId();
        opcPersonalAtendioId = datos.opcPersonalAtendioId();
        fechaHora = datos.fechaHora();
        duracionMinutos = datos.duracionMinutos();
        fin = fechaHora.plus(Duration.ofMinutes(duracionMinutos));
        lugar = datos.lugar();
        estado = datos.estado();
        observaciones = datos.observaciones();
        hasEverBeenConfirmed = hasEverBeenConfirmed || estado == EstadoDeCita.CONFIRMADA;
        ultimaActualizacion = ahora;
    }
}
