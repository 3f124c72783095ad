package pe.jcc.comercial.actividad;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.VersionVista;

import java.util.function.UnaryOperator;

/** What an asesor did on a day. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "comercial", name = "actividades")
class Actividad {

    @Id private String idActividad;
    @Version private @Nullable Long version;
    @Embedded private DatosDeActividad datos;
    private boolean deOficio;

    Actividad(String id, DatosDeActividad datos) {
        this.idActividad = id;
        this.datos = datos;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Actividad() {}

    /** From then on it is a person's, whoever made it. */
    void cambiar(UnaryOperator<DatosDeActividad> cambio) {
        datos = cambio.apply(datos);
        deOficio = false;
    }

    /** Refuses who has not seen its present state. */
    void comprobar(VersionVista vista) {
        vista.comprobar(version);
    }
}
