package pe.jcc.comercial.comision;

import jakarta.persistence.Column;
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

/** What a part in a venta earns when nobody agrees on something else. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "comercial", name = "tabla_de_comisiones")
class Regla {

    @Id
    @GeneratedValue
    @SequenceGenerator(
            schema = "comercial",
            sequenceName = "tabla_de_comisiones_seq",
            allocationSize = 1)
    @Column(name = "id_tabla_comision")
    private @Nullable Long id;

    @Version private @Nullable Long version;
    @Embedded private DatosDeRegla datos;

    Regla(DatosDeRegla datos) {
        this.datos = datos;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Regla() {}

    void cambiar(UnaryOperator<DatosDeRegla> cambio) {
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
