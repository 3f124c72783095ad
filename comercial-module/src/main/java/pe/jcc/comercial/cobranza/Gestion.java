package pe.jcc.comercial.cobranza;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.VersionVista;

import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** That somebody spoke with a cliente about a cuota. Who and when stay what they were. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "comercial", name = "gestiones_de_cobranza")
class Gestion {

    @Id
    @GeneratedValue
    @SequenceGenerator(
            schema = "comercial",
            sequenceName = "gestiones_de_cobranza_seq",
            allocationSize = 1)
    private @Nullable Long id;

    @Version private @Nullable Long version;
    @Embedded private DatosDeGestion datos;
    @Embedded private Responsable responsable;
    private Instant fechaGestion;

    Gestion(DatosDeGestion datos, Responsable responsable, Instant ahora) {
        this.datos = datos;
        this.responsable = responsable;
        this.fechaGestion = ahora;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Gestion() {}

    void cambiar(UnaryOperator<DatosDeGestion> cambio) {
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
