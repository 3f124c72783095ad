package pe.jcc.crm.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.VersionVista;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Somebody who was told of again. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "crm", name = "lead_duplicates")
class LeadDuplicate {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = "crm", sequenceName = "lead_duplicates_seq", allocationSize = 1)
    private @Nullable Long id;

    @Version private @Nullable Long version;
    private @Nullable Long originalLeadId;
    private String nombre;
    private String celular;
    private @Nullable String email;
    private @Nullable Long asesorId;
    private @Nullable Long captadorId;
    private @Nullable LocalDate fechaInteraccion;
    private Instant fechaImportacion;

    @Enumerated(EnumType.STRING)
    private EstadoDeDuplicado estado = EstadoDeDuplicado.PENDIENTE;

    private @Nullable String observacion;
    private @Nullable String observacionOpc;
    private @Nullable String proyectoInteres;
    private @Nullable String ubicacion;
    private @Nullable String medio;
    private @Nullable String distrito;
    private @Nullable String tipificacion;

    @Column(name = "calle_o_modulo")
    private @Nullable String calleOModulo;

    LeadDuplicate(DatosDeDuplicado datos, Instant ahora) {
        fechaImportacion = ahora;
        tomar(datos);
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected LeadDuplicate() {}

    /** What was merged stays the duplicate of the lead that it was merged into. */
    void cambiar(UnaryOperator<DatosDeDuplicado> cambio) {
        var datos = cambio.apply(datos());
        if (estado == EstadoDeDuplicado.FUSIONADO
                && !Objects.equals(datos.originalLead(), originalLeadId)) {
            throw new Conflicto(Frase.de("duplicado.ya_fusionado"));
        }
        tomar(datos);
    }

    void fusionar() {
        resolver(EstadoDeDuplicado.FUSIONADO);
    }

    void ignorar() {
        resolver(EstadoDeDuplicado.IGNORADO);
    }

    /** People think again about it. */
    void reabrir() {
        if (estado == EstadoDeDuplicado.PENDIENTE) {
            throw new Conflicto(Frase.de("duplicado.pendiente"));
        }
        estado = EstadoDeDuplicado.PENDIENTE;
    }

    /** Refuses who has not seen its present state. */
    void comprobar(VersionVista vista) {
        vista.comprobar(version);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    DatosDeDuplicado datos() {
        return new DatosDeDuplicado(
                originalLeadId,
                nombre,
                celular,
                email,
                asesorId,
                captadorId,
                fechaInteraccion,
                observacion,
                observacionOpc,
                proyectoInteres,
                ubicacion,
                medio,
                distrito,
                tipificacion,
                calleOModulo);
    }

    private void resolver(EstadoDeDuplicado como) {
        if (estado != EstadoDeDuplicado.PENDIENTE) {
            throw new Conflicto(Frase.de("duplicado.resuelto", estado.codigo()));
        }
        estado = como;
    }

    private void tomar(DatosDeDuplicado datos) {
        originalLeadId = datos.originalLead();
        nombre = datos.nombre();
        celular = datos.celular();
        email = datos.email();
        asesorId = datos.asesor();
        captadorId = datos.captador();
        fechaInteraccion = datos.fechaInteraccion();
        observacion = datos.observacion();
        observacionOpc = datos.observacionOpc();
        proyectoInteres = datos.proyectoInteres();
        ubicacion = datos.ubicacion();
        medio = datos.medio();
        distrito = datos.distrito();
        tipificacion = datos.tipificacion();
        calleOModulo = datos.calleOModulo();
    }
}
