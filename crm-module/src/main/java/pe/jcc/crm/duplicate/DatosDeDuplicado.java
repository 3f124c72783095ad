package pe.jcc.crm.duplicate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What was told again of somebody.
 *
 * @param originalLead the id of the lead that they are
 * @param asesor the id of a user
 * @param captador the id of an OPC person
 */
public record DatosDeDuplicado(
        @Nullable Long originalLead,
        String nombre,
        String celular,
        @Nullable String email,
        @Nullable Long asesor,
        @Nullable Long captador,
        @Nullable LocalDate fechaInteraccion,
        @Nullable String observacion,
        @Nullable String observacionOpc,
        @Nullable String proyectoInteres,
        @Nullable String ubicacion,
        @Nullable String medio,
        @Nullable String distrito,
        @Nullable String tipificacion,
        @Nullable String calleOModulo) {

    DatosDeDuplicado sinEmail() {
        return new DatosDeDuplicado(
                originalLead,
                nombre,
                celular,
                null,
                asesor,
                captador,
                fechaInteraccion,
                observacion,
                observacionOpc,
                proyectoInteres,
                ubicacion,
                medio,
                distrito,
                tipificacion,
                calleOModulo);
    }
}
