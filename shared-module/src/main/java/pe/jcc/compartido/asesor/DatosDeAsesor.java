package pe.jcc.compartido.asesor;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.contrato.EstadoCivil;

import java.time.LocalDate;

/**
 * What people tell of an asesor.
 *
 * @param numeroHijos none when nobody tells
 */
@Embeddable
public record DatosDeAsesor(
        String nombreAsesor,
        @Nullable String dni,
        @Nullable LocalDate fechaNacimiento,
        @Enumerated(EnumType.STRING) @Nullable EstadoCivil estadoCivil,
        @Nullable Integer numeroHijos,
        @Nullable String direccion,
        @Nullable String distrito,
        @Nullable String telefonoPersonal,
        @Nullable String emailPersonal,
        @Enumerated(EnumType.STRING) @Nullable Banco banco,
        @Nullable String numeroCuentaBancaria,
        @Nullable String cciCuentaBancaria,
        @Nullable String cuentaBancariaOtros,
        @Nullable String idReferidor,
        LocalDate fechaIngreso,
        @Nullable LocalDate fechaCambioSocio,
        @Nullable String observacionesAsesor) {

    public DatosDeAsesor {
        numeroHijos = numeroHijos == null ? 0 : numeroHijos;
    }

    /** Somebody of whom only the name and the first day are known. */
    static DatosDeAsesor de(String nombre, LocalDate ingreso) {
        return new DatosDeAsesor(
                nombre, null, null, null, null, null, null, null, null, null, null, null, null,
                null, ingreso, null, null);
    }
}
