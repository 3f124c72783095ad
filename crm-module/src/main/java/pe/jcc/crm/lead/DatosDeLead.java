package pe.jcc.crm.lead;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.PorDefecto;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What people tell of a lead. Choices are kept by their code: the old system let others in, which may stay.
 *
 * @param celular as typed
 * @param ubicacion where the lead was captured, or the campaign
 * @param asesor the id of the user who looks after them
 * @param personalOpcCaptador the id of the OPC person who met them
 * @param supervisorOpcCaptador likewise of a SUPERVISOR
 * @param esLeadOpc always true with a captador
 */
public record DatosDeLead(
        String nombre,
        String celular,
        @Nullable String email,
        @Nullable String ubicacion,
        @Nullable String proyectoInteres,
        @Nullable String medio,
        @Nullable String distrito,
        @PorDefecto("\"\"") String tipificacion,
        @Nullable String observacion,
        @Nullable String observacionOpc,
        @Nullable Long asesor,
        @Nullable Long personalOpcCaptador,
        @Nullable Long supervisorOpcCaptador,
        @Nullable LocalDate fechaCaptacion,
        @Nullable String calleOModulo,
        @PorDefecto("false") boolean esLeadOpc,
        @PorDefecto("false") boolean esDirecteo) {

    public DatosDeLead {
        esLeadOpc = esLeadOpc || personalOpcCaptador != null;
    }

    public boolean asistio() {
        return tipificacion.equals(Tipificacion.YA_ASISTIO.codigo());
    }

    /** It says that there is an appointment, or was one. */
    public boolean suponeCita() {
        return Opcion.de(Tipificacion.class, tipificacion)
                .filter(Tipificacion::suponeCita)
                .isPresent();
    }

    /** The same lead, how it stands with it apart. */
    public DatosDeLead con(Tipificacion otra) {
        return con((campo, valor) -> campo.equals("tipificacion") ? otra.codigo() : valor);
    }

    /** The same person, with what the change makes of each member that says something of them. */
    public DatosDeLead con(CambioDeCampo cambio) {
        return new DatosDeLead(
                nombre,
                celular,
                cambio.de("email", email),
                cambio.de("ubicacion", ubicacion),
                cambio.de("proyecto_interes", proyectoInteres),
                cambio.de("medio", medio),
                cambio.de("distrito", distrito),
                Objects.requireNonNullElse(cambio.de("tipificacion", tipificacion), ""),
                cambio.de("observacion", observacion),
                cambio.de("observacion_opc", observacionOpc),
                id(cambio.de("asesor", texto(asesor))),
                id(cambio.de("personal_opc_captador", texto(personalOpcCaptador))),
                supervisorOpcCaptador,
                fechaCaptacion,
                cambio.de("calle_o_modulo", calleOModulo),
                Boolean.parseBoolean(cambio.de("es_lead_opc", String.valueOf(esLeadOpc))),
                esDirecteo);
    }

    private static @Nullable String texto(@Nullable Long id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable Long id(@Nullable String texto) {
        return texto == null || texto.isEmpty() ? null : Long.valueOf(texto);
    }

    /** What becomes of a member, by its name; ids and truths are written as text. */
    @FunctionalInterface
    public interface CambioDeCampo {

        @Nullable String de(String campo, @Nullable String valor);
    }
}
