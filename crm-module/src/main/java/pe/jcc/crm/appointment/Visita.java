package pe.jcc.crm.appointment;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.contrato.Documento;
import pe.jcc.compartido.contrato.MedioCaptacion;
import pe.jcc.compartido.contrato.Modalidad;
import pe.jcc.compartido.contrato.PresenciaRealizada;
import pe.jcc.compartido.contrato.Prospecto;
import pe.jcc.compartido.contrato.ResultadoInteraccion;
import pe.jcc.compartido.contrato.StatusPresencia;
import pe.jcc.compartido.contrato.TipoDocumento;
import pe.jcc.crm.lead.DatosDeLead;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;

/**
 * An appointment that took place, in the words of the contract with the commercial side.
 *
 * @param captador the name, or the asesor's id, of who met the lead
 */
record Visita(long cita, DatosDeAppointment datos, DatosDeLead lead, @Nullable String captador) {

    private static final int ULTIMAS_CIFRAS = 4;

    String llave() {
        return "CRM-" + cita;
    }

    /** As the old CRM posts it. */
    VisitaDelCrm comoAntes(String captadorPorNombre) {
        return VisitaDelCrm.de(contar(), lead.calleOModulo(), captadorPorNombre);
    }

    PresenciaRealizada contar() {
        return new PresenciaRealizada(
                llave(),
                prospecto(),
                datos.fechaHora(),
                Objects.requireNonNullElse(lead.proyectoInteres(), ""),
                null,
                captador,
                medio(),
                modalidad(),
                StatusPresencia.REALIZADA,
                ResultadoInteraccion.INTERESADO_SEGUIMIENTO,
                observaciones());
    }

    /** The CRM knows no documents: it sends what stands for one, and nobody takes that for one. */
    private Prospecto prospecto() {
        var cifras = lead.celular().replaceAll("\\D", "");
        var ultimas = cifras.substring(Math.max(0, cifras.length() - ULTIMAS_CIFRAS));
        return new Prospecto(
                lead.nombre(),
                new Documento(TipoDocumento.DNI, "TEMP-" + ultimas),
                lead.celular(),
                null,
                lead.email(),
                lead.distrito(),
                lead.distrito(),
                null,
                null,
                null,
                null,
                null);
    }

    private MedioCaptacion medio() {
        return switch (Objects.requireNonNullElse(lead.medio(), "")) {
            case "OPC", "Campo (Centros Comerciales)" -> MedioCaptacion.CAMPO_OPC;
            case "Redes Sociales (Facebook)", "Redes Sociales (WhatsApp)" ->
                    MedioCaptacion.REDES_FACEBOOK;
            case "Redes Sociales (Instagram)" -> MedioCaptacion.REDES_INSTAGRAM;
            case "Referidos" -> MedioCaptacion.REFERIDO;
            case "Web" -> MedioCaptacion.WEB;
            default -> MedioCaptacion.OTRO;
        };
    }

    private Modalidad modalidad() {
        var lugar = Objects.requireNonNullElse(datos.lugar(), "").toLowerCase(Locale.ROOT);
        return lugar.contains("zoom") || lugar.contains("virtual")
                ? Modalidad.VIRTUAL
                : Modalidad.PRESENCIAL;
    }

    private String observaciones() {
        var partes = new ArrayList<String>();
        partes.add("Cita del CRM con " + lead.nombre());
        agregar(partes, "notas: ", datos.observaciones());
        agregar(partes, "observación del lead: ", lead.observacion());
        agregar(partes, "observación OPC: ", lead.observacionOpc());
        agregar(partes, "tipificación: ", lead.tipificacion());
        agregar(partes, "captado en ", lead.ubicacion());
        agregar(partes, "en ", lead.calleOModulo());
        agregar(
                partes,
                "el ",
                lead.fechaCaptacion() == null ? null : lead.fechaCaptacion().toString());
        return String.join("; ", partes) + ".";
    }

    private static void agregar(ArrayList<String> partes, String que, @Nullable String dicho) {
        if (dicho != null && !dicho.isBlank()) {
            partes.add(que + dicho);
        }
    }
}
