package pe.jcc.compartido.proyecto;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.VersionVista;

import java.util.Objects;
import java.util.function.UnaryOperator;

/** Land whose lotes are sold. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "compartido", name = "proyectos")
class Proyecto {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = "compartido", sequenceName = "proyectos_seq", allocationSize = 1)
    private @Nullable Long id;

    @Version private @Nullable Long version;
    @Embedded private DatosDeProyecto datos;

    Proyecto(DatosDeProyecto datos) {
        this.datos = datos;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Proyecto() {}

    void cambiar(UnaryOperator<DatosDeProyecto> cambio) {
        datos = cambio.apply(datos);
    }

    /** Refuses who has not seen its present state. */
    void comprobar(VersionVista vista) {
        vista.comprobar(version);
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
