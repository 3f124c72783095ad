package pe.jcc.crm.action;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Momento;
import pe.jcc.crm.user.UserResumen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/**
 * An action as it is shown.
 *
 * @param user who did it; null: the platform itself, or somebody before there was a platform
 */
public record ActionDetalle(
        long id,
        @Nullable UserResumen user,
        @Nullable CitaDeAccion appointmentDetails,
        String tipoAccion,
        String detalleAccion,
        Instant fechaAccion,
        @Nullable Long lead,
        @Nullable Long appointment) {

    static final String COLUMNAS =
            """
            a.id, a.tipo_accion, a.detalle_accion, a.fecha_accion, a.lead_id, a.appointment_id, \
            c.fecha_hora, c.lugar, c.estado, \
            """
                    + UserResumen.columnas("u");

    static final String DESDE =
            "crm.actions a LEFT JOIN crm.appointments c ON c.id = a.appointment_id"
                    + UserResumen.union("u", "a.user_id");

    static final String ORDEN = "a.fecha_accion DESC, a.id DESC";

    static final Map<String, String> ORDENES =
            Map.of("fecha_accion", "a.fecha_accion", "tipo_accion", "a.tipo_accion COLLATE \"C\"");

    static ActionDetalle leer(ResultSet fila, int numero) throws SQLException {
        var appointment = fila.getObject("appointment_id", Long.class);
        return new ActionDetalle(
                fila.getLong("id"),
                UserResumen.leer(fila, "u"),
                appointment == null
                        ? null
                        : new CitaDeAccion(
                                appointment,
                                Momento.de(fila, "fecha_hora"),
                                fila.getString("lugar"),
                                fila.getString("estado")),
                fila.getString("tipo_accion"),
                fila.getString("detalle_accion"),
                Momento.de(fila, "fecha_accion"),
                fila.getObject("lead_id", Long.class),
                appointment);
    }
}
