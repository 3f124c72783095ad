package pe.jcc.compartido.contrato;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The person who visits, as the side that met them first knows them; null is "not told". */
public record Prospecto(
        String nombre,
        Documento documento,
        @Nullable String telefono,
        @Nullable String telefonoSecundario,
        @Nullable String email,
        @Nullable String direccion,
        @Nullable String distrito,
        @Nullable String provincia,
        @Nullable String departamento,
        @Nullable LocalDate nacimiento,
        @Nullable EstadoCivil estadoCivil,
        @Nullable String ocupacion) {}
