package pe.jcc.compartido.asesor;

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

import java.time.Instant;
import java.util.function.UnaryOperator;

/** Somebody who sells for the company. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@EntityListeners(AuditingEntityListener.class)
@Table(schema = "compartido", name = "asesores")
class Asesor {

    @Id private String idAsesor;
    @Version private @Nullable Long version;
    @Embedded private DatosDeAsesor datos;
    private Instant fechaRegistroSistema;
    @LastModifiedDate private Instant ultimaModificacionSistema;

    Asesor(String id, DatosDeAsesor datos, Instant ahora) {
        this.idAsesor = id;
        this.datos = datos;
        this.fechaRegistroSistema = ahora;
        this.ultimaModificacionSistema = ahora;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Asesor() {}

    void cambiar(UnaryOperator<DatosDeAsesor> cambio) {
        datos = cambio.apply(datos);
    }

    /** Refuses who has not seen its present state. */
    void comprobar(VersionVista vista) {
        vista.comprobar(version);
    }

    String id() {
        return idAsesor;
    }
}
