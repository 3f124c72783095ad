package pe.jcc.crm.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Telefono;
import pe.jcc.compartido.VersionVista;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Somebody who may buy. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "crm", name = "leads")
class Lead {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = "crm", sequenceName = "leads_seq", allocationSize = 1)
    private @Nullable Long id;

    @Version private @Nullable Long version;
    private String nombre;
    private String celular;
    private String celularNormalizado;
    private @Nullable String email;
    private @Nullable String ubicacion;
    private @Nullable String proyectoInteres;
    private @Nullable String medio;
    private @Nullable String distrito;
    private @Nullable String tipificacion;
    private @Nullable String observacion;
    private @Nullable String observacionOpc;
    private @Nullable Long asesorId;
    private @Nullable Long personalOpcCaptadorId;
    private @Nullable Long supervisorOpcCaptadorId;
    private @Nullable LocalDate fechaCaptacion;

    @Column(name = "calle_o_modulo")
    private @Nullable String calleOModulo;

    private boolean esLeadOpc;
    private boolean esDirecteo;
    private boolean enConflicto;
    private Instant fechaCreacion;
    private Instant ultimaActualizacion;

    Lead(DatosDeLead datos, Instant ahora) {
        fechaCreacion = ahora;
        tomar(datos, ahora);
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Lead() {}

    void cambiar(UnaryOperator<DatosDeLead> cambio, Instant ahora) {
        tomar(cambio.apply(datos()), ahora);
    }

    /** Refuses who has not seen its present state. */
    void comprobar(VersionVista vista) {
        vista.comprobar(version);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String nombre() {
        return nombre;
    }

    DatosDeLead datos() {
        return new DatosDeLead(
                nombre,
                celular,
                email,
                ubicacion,
                proyectoInteres,
                medio,
                distrito,
                Objects.requireNonNullElse(tipificacion, ""),
                observacion,
                observacionOpc,
                asesorId,
                personalOpcCaptadorId,
                supervisorOpcCaptadorId,
                fechaCaptacion,
                calleOModulo,
                esLeadOpc,
                esDirecteo);
    }

    private void tomar(DatosDeLead datos, Instant ahora) {
        nombre = datos.nombre();
        var normalizado = Telefono.normalizado(datos.celular());
        // A number of their own ends the conflict that the migration found.
        enConflicto = enConflicto && normalizado.equals(celularNormalizado);
        celular = datos.celular();
        celularNormalizado = normalizado;
        email = datos.email();
        ubicacion = datos.ubicacion();
        proyectoInteres = datos.proyectoInteres();
        medio = datos.medio();
        distrito = datos.distrito();
        tipificacion = datos.tipificacion();
        observacion = datos.observacion();
        observacionOpc = datos.observacionOpc();
        asesorId = datos.asesor();
        personalOpcCaptadorId = datos.personalOpcCaptador();
        supervisorOpcCaptadorId = datos.supervisorOpcCaptador();
        fechaCaptacion = datos.fechaCaptacion();
        calleOModulo = datos.calleOModulo();
        esLeadOpc = datos.esLeadOpc();
        esDirecteo = datos.esDirecteo();
        ultimaActualizacion = ahora;
    }
}
