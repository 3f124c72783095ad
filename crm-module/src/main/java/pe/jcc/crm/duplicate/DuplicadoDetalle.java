package pe.jcc.crm.duplicate;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.consulta.Momento;
import pe.jcc.crm.lead.LeadDetalle;
import pe.jcc.crm.opc.OpcPersonDetalle;
import pe.jcc.crm.user.UserResumen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A duplicate as it is shown. */
public record DuplicadoDetalle(
        long id,
        long version,
        @Nullable Long originalLead,
        @Nullable LeadDetalle originalLeadDetails,
        String nombre,
        String celular,
        @Nullable String email,
        @Nullable Long asesor,
        @Nullable UserResumen asesorDetails,
        @Nullable Long captador,
        @Nullable OpcPersonDetalle captadorDetails,
        @Nullable LocalDate fechaInteraccion,
        Instant fechaImportacion,
        String estado,
        @Nullable String observacion,
        @Nullable String observacionOpc,
        @Nullable String proyectoInteres,
        @Nullable String ubicacion,
        @Nullable String medio,
        @Nullable String distrito,
        @Nullable String tipificacion,
        @Nullable String calleOModulo)
        implements ConVersion {

    static final String COLUMNAS =
            """
            d.id, d.version, d.nombre, d.celular, d.email, d.fecha_interaccion, d.fecha_importacion, d.estado, \
            d.observacion, d.observacion_opc, d.proyecto_interes, d.ubicacion, d.medio, d.distrito, \
            d.tipificacion, d.calle_o_modulo, d.original_lead_id, d.asesor_id AS asesor, \
            d.captador_id AS captador, \
            """
                    + LeadDetalle.columnas("l")
                    + ", "
                    + UserResumen.columnas("u")
                    + ", "
                    + OpcPersonDetalle.columnas("o");

    static final String DESDE =
            "crm.lead_duplicates d LEFT JOIN crm.leads l ON l.id = d.original_lead_id"
                    + LeadDetalle.uniones("l")
                    + UserResumen.union("u", "d.asesor_id")
                    + OpcPersonDetalle.union("o", "d.captador_id");

    static final Map<String, String> ORDENES =
            Map.of(
                    "fecha_importacion", "d.fecha_importacion",
                    "nombre", "d.nombre COLLATE \"C\"",
                    "celular", "d.celular COLLATE \"C\"",
                    "estado", "d.estado COLLATE \"C\"");

    static DuplicadoDetalle leer(ResultSet fila, int numero) throws SQLException {
        return new DuplicadoDetalle(
                fila.getLong("id"),
                fila.getLong("version"),
                fila.getObject("original_lead_id", Long.class),
                LeadDetalle.leer(fila, "l"),
                fila.getString("nombre"),
                fila.getString("celular"),
                fila.getString("email"),
                fila.getObject("asesor", Long.class),
                UserResumen.leer(fila, "u"),
                fila.getObject("captador", Long.class),
                OpcPersonDetalle.leer(fila, "o"),
                fila.getObject("fecha_interaccion", LocalDate.class),
                Momento.de(fila, "fecha_importacion"),
                fila.getString("estado"),
                fila.getString("observacion"),
                fila.getString("observacion_opc"),
                fila.getString("proyecto_interes"),
                fila.getString("ubicacion"),
                fila.getString("medio"),
                fila.getString("distrito"),
                fila.getString("tipificacion"),
                fila.getString("calle_o_modulo"));
    }
}
