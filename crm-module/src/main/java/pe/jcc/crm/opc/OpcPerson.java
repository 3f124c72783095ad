package pe.jcc.crm.opc;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ValorJson;
import pe.jcc.compartido.VersionVista;

import java.util.Objects;
import java.util.function.UnaryOperator;

/** Somebody who talks to passers-by in the street, or leads those who do. */
@SuppressWarnings("UnusedVariable") // JPA reads the columns
@Entity
@Table(schema = "crm", name = "opc_personnel")
class OpcPerson {

    @Id
    @GeneratedValue
    @SequenceGenerator(schema = "crm", sequenceName = "opc_personnel_seq", allocationSize = 1)
    private @Nullable Long id;

    @Version private @Nullable Long version;
    private String nombre;
    private @Nullable String telefono;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private RolOpc rol;

    private @Nullable Long supervisorId;
    private @Nullable Long userId;

    @JdbcTypeCode(SqlTypes.JSON)
    private String horarioSemanal;

    OpcPerson(DatosDeOpcPerson datos) {
        tomar(datos);
    }

    @SuppressWarnings("NullAway.Init") // JPA
    protected OpcPerson() {}

    void cambiar(UnaryOperator<DatosDeOpcPerson> cambio) {
        tomar(cambio.apply(datos()));
    }

    /** Refuses who has not seen its present state. */
    void comprobar(VersionVista vista) {
        vista.comprobar(version);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    private DatosDeOpcPerson datos() {
        return new DatosDeOpcPerson(
                nombre, telefono, email, rol, supervisorId, userId, new ValorJson(horarioSemanal));
    }

    private void tomar(DatosDeOpcPerson datos) {
        nombre = datos.nombre();
        telefono = datos.telefono();
        email = datos.email();
        rol = datos.rol();
        supervisorId = datos.supervisor();
        userId = datos.user();
        horarioSemanal = datos.horarioSemanal().texto();
    }
}
