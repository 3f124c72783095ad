package pe.jcc.comercial.presencia;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

import pe.jcc.compartido.contrato.MedioCaptacion;
import pe.jcc.compartido.contrato.Modalidad;
import pe.jcc.compartido.contrato.PresenciaRealizada;
import pe.jcc.compartido.contrato.ResultadoInteraccion;
import pe.jcc.compartido.contrato.StatusPresencia;

import java.time.Instant;

/** A visit of a cliente. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@EntityListeners(AuditingEntityListener.class)
@Table(schema = "comercial", name = "presencias")
class Presencia {

    @Id private String idPresencia;
    @Version private @Nullable Long version;
    private @Nullable String idPresenciaCrm;
    private String cliente;
    private Instant fechaHoraPresencia;
    private String proyectoInteres;
    private @Nullable String asesorCaptacionOpc;
    private @Nullable String asesorSinResolver;

    @Enumerated(EnumType.STRING)
    private MedioCaptacion medioCaptacion;

    @Enumerated(EnumType.STRING)
    private Modalidad modalidad;

    @Enumerated(EnumType.STRING)
    private StatusPresencia statusPresencia;

    @Enumerated(EnumType.STRING)
    private @Nullable ResultadoInteraccion resultadoInteraccion;

    @Enumerated(EnumType.STRING)
    private TipoTour tipoTour = TipoTour.TOUR;

    private String observaciones;
    private Instant fechaRegistroSistema;
    @LastModifiedDate private Instant ultimaModificacion;

    Presencia(String id, PresenciaRealizada visita, String cliente, Instant ahora) {
        this.idPresencia = id;
        this.idPresenciaCrm = visita.llave();
        this.cliente = cliente;
        this.fechaHoraPresencia = visita.cuando();
        this.proyectoInteres = visita.proyecto();
        this.medioCaptacion = visita.medio();
        this.modalidad = visita.modalidad();
        this.statusPresencia = visita.status();
        this.resultadoInteraccion = visita.resultado();
        this.observaciones = visita.observaciones();
        this.fechaRegistroSistema = ahora;
        this.ultimaModificacion = ahora;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Presencia() {}

    void captadaPor(String asesor) {
        asesorCaptacionOpc = asesor;
    }

    /** Keeps a name that fits no asesor, or several, until a person says who it is. */
    void captadaPorDesconocido(String nombre) {
        asesorSinResolver = nombre;
    }

    PresenciaRegistrada registrada() {
        return new PresenciaRegistrada(idPresencia, asesorSinResolver);
    }
}
