package pe.jcc.compartido.asesor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/** Somebody who sells for the company. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "compartido", name = "asesores")
class Asesor {

    @Id private String idAsesor;
    @Version private @Nullable Long version;
    private String nombreAsesor;
    private int numeroHijos;
    private LocalDate fechaIngreso;
    private Instant fechaRegistroSistema;
    private Instant ultimaModificacionSistema;

    Asesor(String id, String nombre, LocalDate fechaIngreso, Instant ahora) {
        this.idAsesor = id;
        this.nombreAsesor = nombre;
        this.fechaIngreso = fechaIngreso;
        this.fechaRegistroSistema = ahora;
        this.ultimaModificacionSistema = ahora;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Asesor() {}
}
