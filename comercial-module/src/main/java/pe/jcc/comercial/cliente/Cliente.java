package pe.jcc.comercial.cliente;

import jakarta.persistence.Column;
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

import pe.jcc.compartido.Telefono;
import pe.jcc.compartido.contrato.EstadoCivil;
import pe.jcc.compartido.contrato.Prospecto;
import pe.jcc.compartido.contrato.TipoDocumento;

import java.time.Instant;
import java.time.LocalDate;

/** A person, or a company, that visits or buys. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@EntityListeners(AuditingEntityListener.class)
@Table(schema = "comercial", name = "clientes")
class Cliente {

    @Id private String idCliente;
    @Version private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private TipoDocumento tipoDocumento;

    private @Nullable String numeroDocumento;

    @Column(name = "nombres_completos_razon_social")
    private String nombre;

    @Column(name = "fecha_nacimiento_constitucion")
    private @Nullable LocalDate nacimiento;

    private @Nullable String direccion;
    private @Nullable String distrito;
    private @Nullable String provincia;
    private @Nullable String departamento;
    private @Nullable String telefonoPrincipal;
    private @Nullable String telefonoNormalizado;
    private @Nullable String telefonoSecundario;
    private @Nullable String emailPrincipal;

    @Enumerated(EnumType.STRING)
    private @Nullable EstadoCivil estadoCivil;

    @Column(name = "profesion_ocupacion")
    private @Nullable String ocupacion;

    private Instant fechaRegistro;
    @LastModifiedDate private Instant ultimaModificacion;

    Cliente(String id, Prospecto prospecto, Instant ahora) {
        this.idCliente = id;
        this.tipoDocumento = prospecto.documento().tipo();
        this.numeroDocumento = prospecto.documento().numero();
        this.nombre = prospecto.nombre();
        this.fechaRegistro = ahora;
        this.ultimaModificacion = ahora;
        completar(prospecto);
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected Cliente() {}

    /** Takes what the prospecto tells and is not known yet; what is known stays. */
    void completar(Prospecto prospecto) {
        telefonoPrincipal = conocido(telefonoPrincipal, prospecto.telefono());
        telefonoNormalizado = Telefono.leer(telefonoPrincipal).map(Telefono::e164).orElse(null);
        telefonoSecundario = conocido(telefonoSecundario, prospecto.telefonoSecundario());
        emailPrincipal = conocido(emailPrincipal, prospecto.email());
        direccion = conocido(direccion, prospecto.direccion());
        distrito = conocido(distrito, prospecto.distrito());
        provincia = conocido(provincia, prospecto.provincia());
        departamento = conocido(departamento, prospecto.departamento());
        ocupacion = conocido(ocupacion, prospecto.ocupacion());
        nacimiento = nacimiento == null ? prospecto.nacimiento() : nacimiento;
        if (estadoCivil == null || estadoCivil == EstadoCivil.SIN_DATO) {
            estadoCivil = prospecto.estadoCivil() == null ? estadoCivil : prospecto.estadoCivil();
        }
    }

    String id() {
        return idCliente;
    }

    private static @Nullable String conocido(@Nullable String actual, @Nullable String dicho) {
        return (actual == null || actual.isEmpty()) && dicho != null ? dicho : actual;
    }
}
