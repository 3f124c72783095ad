package pe.jcc.comercial.lote;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

import pe.jcc.compartido.VersionVista;

import java.time.Instant;
import java.util.Objects;

/** A piece of land that is sold. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@EntityListeners(AuditingEntityListener.class)
@Table(schema = "comercial", name = "lotes")
class Lote {

    @Id private String idLote;
    @Version private @Nullable Long version;
    private long proyectoId;
    @Embedded private DatosDeLote datos;
    private Instant fechaCreacion;
    @LastModifiedDate private Instant ultimaModificacion;
    private boolean enConflicto;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private @Nullable EstadoLote estadoPorVenta;

    Lote(String id, long proyecto, DatosDeLote datos, Instant ahora) {
        this.idLote = id;
        this.proyectoId = proyecto;
        this.datos = datos;
        this.fechaCreacion = ahora;
        this.ultimaModificacion = ahora;
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Lote() {}

    /**
     * What people say of its estado counts only while no venta does. True when it leaves its place: a place of its own
     * ends the conflict that the migration found.
     */
    boolean cambiar(long proyecto, DatosDeLote nuevos) {
        boolean seMuda = !Lugar.de(proyectoId, datos).equals(Lugar.de(proyecto, nuevos));
        enConflicto = enConflicto && !seMuda;
        proyectoId = proyecto;
        datos = estadoPorVenta == null ? nuevos : nuevos.con(datos.estadoLote());
        return seMuda;
    }

    /** Refuses who has not seen its present state. */
    void comprobar(VersionVista vista) {
        vista.comprobar(version);
    }

    boolean sigueEn(long vista) {
        return Objects.equals(version, vista);
    }

    String id() {
        return idLote;
    }

    DatosDeLote datos() {
        return datos;
    }
}
