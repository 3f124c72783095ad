package pe.jcc.crm.appointment;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.consulta.Momento;
import pe.jcc.crm.lead.LeadDetalle;
import pe.jcc.crm.opc.OpcPersonDetalle;
import pe.jcc.crm.user.UserResumen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/** An appointment as it is shown; who attended twice, as the CRM knows them by both names. */
public record AppointmentDetalle(
        long id,
        long version,
        LeadDetalle lead,
        @Nullable UserResumen asesorComercial,
        @Nullable UserResumen asesorPresencial,
        Instant fechaHora,
        int duracionMinutos,
        @Nullable String lugar,
        String estado,
        @Nullable String observaciones,
        Instant fechaCreacion,
        Instant ultimaActualizacion,
        boolean hasEverBeenConfirmed,
        @Nullable OpcPersonDetalle opcPersonalAtendio,
        @Nullable OpcPersonDetalle opcPersonalAtendioDetails)
        implements ConVersion {

    static final String COLUMNAS =
            """
            a.id, a.version, a.fecha_hora, a.duracion_minutos, a.lugar, a.estado, a.observaciones, \
            a.fecha_creacion, a.ultima_actualizacion, a.has_ever_been_confirmed, \
            """
                    + LeadDetalle.columnas("l")
                    + ", "
                    + UserResumen.columnas("comercial")
                    + ", "
                    + UserResumen.columnas("presencial")
                    + ", "
                    + OpcPersonDetalle.columnas("atendio");

    static final String DESDE =
            "crm.appointments a LEFT JOIN crm.leads l ON l.id = a.lead_id"
                    + LeadDetalle.uniones("l")
                    + UserResumen.union("comercial", "a.asesor_comercial_id")
                    + UserResumen.union("presencial", "a.asesor_presencial_id")
                    + OpcPersonDetalle.union("atendio", "a.opc_personal_atendio_id");

    static final String ORDEN = "a.fecha_hora DESC, a.id DESC";

    static AppointmentDetalle leer(ResultSet fila, int numero) throws SQLException {
        var atendio = OpcPersonDetalle.leer(fila, "atendio");
        return new AppointmentDetalle(
                fila.getLong("id"),
                fila.getLong("version"),
                Objects.requireNonNull(LeadDetalle.leer(fila, "l")),
                UserResumen.leer(fila, "comercial"),
                UserResumen.leer(fila, "presencial"),
                Momento.de(fila, "fecha_hora"),
                fila.getInt("duracion_minutos"),
                fila.getString("lugar"),
                fila.getString("estado"),
                fila.getString("observaciones"),
                Momento.de(fila, "fecha_creacion"),
                Momento.de(fila, "ultima_actualizacion"),
                fila.getBoolean("has_ever_been_confirmed"),
                atendio,
                atendio);
    }
}
