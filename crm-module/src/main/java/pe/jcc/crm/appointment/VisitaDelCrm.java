package pe.jcc.crm.appointment;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Lima;
import pe.jcc.compartido.contrato.PresenciaRealizada;
import pe.jcc.compartido.contrato.Prospecto;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * The body that the old CRM posts of an appointment that took place: the members that the old receiver knows. It fails on a
 * proyecto that is null.
 *
 * @param loteInteresInicial where the lead was met; no lote, as ever
 * @param asesorCaptacionOpc the name of who met the lead
 */
record VisitaDelCrm(
        @Nullable String idPresenciaCrm,
        Cliente cliente,
        OffsetDateTime fechaHoraPresencia,
        String proyectoInteres,
        String loteInteresInicial,
        String asesorCaptacionOpc,
        String medioCaptacion,
        String modalidad,
        String statusPresencia,
        @Nullable String resultadoInteraccion,
        String observaciones) {

    static VisitaDelCrm de(
            PresenciaRealizada visita, @Nullable String calleOModulo, String captador) {
        var resultado = visita.resultado();
        return new VisitaDelCrm(
                visita.llave(),
                Cliente.de(visita.prospecto()),
                visita.cuando().atZone(Lima.ZONA).toOffsetDateTime(),
                visita.proyecto(),
                Objects.requireNonNullElse(calleOModulo, ""),
                captador,
                visita.medio().codigo(),
                visita.modalidad().codigo(),
                visita.status().codigo(),
                resultado == null ? null : resultado.codigo(),
                visita.observaciones());
    }

    record Cliente(
            String nombresCompletosRazonSocial,
            String tipoDocumento,
            @Nullable String numeroDocumento,
            @Nullable String telefonoPrincipal,
            @Nullable String emailPrincipal,
            @Nullable String direccion,
            @Nullable String distrito) {

        static Cliente de(Prospecto prospecto) {
            return new Cliente(
                    prospecto.nombre(),
                    prospecto.documento().tipo().codigo(),
                    prospecto.documento().numero(),
                    prospecto.telefono(),
                    prospecto.email(),
                    prospecto.direccion(),
                    prospecto.distrito());
        }
    }
}
