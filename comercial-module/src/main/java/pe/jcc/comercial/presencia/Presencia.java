package pe.jcc.comercial.presencia;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.contrato.PresenciaRealizada;

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
    @Embedded private DatosDePresencia datos;
    private @Nullable String asesorSinResolver;
    private Instant fechaRegistroSistema;
    @LastModifiedDate private Instant ultimaModificacion;

    Presencia(String id, DatosDePresencia datos, Instant ahora) {
        this.idPresencia = id;
        this.datos = datos;
        this.fechaRegistroSistema = ahora;
        this.ultimaModificacion = ahora;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Presencia() {}

    /** Keeps the teller's key, and a captador who fits no asesor, or several, until a person says who it is. */
    void contadaPor(PresenciaRealizada visita) {
        idPresenciaCrm = visita.llave();
        var captador = visita.captador();
        if (captador != null && !captador.isBlank() && datos.asesorCaptacionOpc() == null) {
            asesorSinResolver = captador;
        }
    }

    void cambiar(DatosDePresencia nuevos) {
        datos = nuevos;
        if (datos.asesorCaptacionOpc() != null) {
            asesorSinResolver = null;
        }
    }

    /** Refuses who has not seen its present state. */
    void comprobar(VersionVista vista) {
        vista.comprobar(version);
    }

    DatosDePresencia datos() {
        return datos;
    }

    PresenciaRegistrada registrada() {
        return new PresenciaRegistrada(idPresencia, datos.ventaAsociada(), asesorSinResolver);
    }

    String id() {
        return idPresencia;
    }
}
