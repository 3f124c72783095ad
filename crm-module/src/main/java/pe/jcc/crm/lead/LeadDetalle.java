package pe.jcc.crm.lead;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.consulta.Momento;
import pe.jcc.compartido.evento.Evento;
import pe.jcc.compartido.evento.TipoDeEvento;
import pe.jcc.crm.opc.OpcPersonDetalle;
import pe.jcc.crm.user.UserResumen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** A lead as it is shown; its people twice, as the CRM knows them by both names. */
public record LeadDetalle(
        long id,
        long version,
        @Nullable String ubicacion,
        @Nullable String proyectoInteres,
        String nombre,
        String celular,
        @Nullable String medio,
        @Nullable String distrito,
        String tipificacion,
        @Nullable String observacion,
        @Nullable String observacionOpc,
        Instant fechaCreacion,
        Instant ultimaActualizacion,
        @Nullable UserResumen asesor,
        @Nullable UserResumen asesorDetails,
        @Nullable OpcPersonDetalle personalOpcCaptador,
        @Nullable OpcPersonDetalle supervisorOpcCaptador,
        @Nullable OpcPersonDetalle personalOpcCaptadorDetails,
        @Nullable OpcPersonDetalle supervisorOpcCaptadorDetails,
        @Nullable LocalDate fechaCaptacion,
        @Nullable String calleOModulo,
        boolean esLeadOpc,
        boolean esDirecteo,
        @Nullable String email)
        implements ConVersion {

    Evento comoNuevo() {
        return Evento.unico(TipoDeEvento.LEAD_CREADO, String.valueOf(id), asunto(), this);
    }

    Evento comoCambiado() {
        return Evento.deVersion(
                TipoDeEvento.LEAD_ACTUALIZADO, String.valueOf(id), version, asunto(), this);
    }

    private String asunto() {
        return nombre + " " + celular;
    }

    /** What a query selects of the lead that it calls by that name. */
    public static String columnas(String nombre) {
        return """
            %1$s.id AS %1$s_id, %1$s.version AS %1$s_version, %1$s.ubicacion AS %1$s_ubicacion, \
            %1$s.proyecto_interes AS %1$s_proyecto_interes, %1$s.nombre AS %1$s_nombre, \
            %1$s.celular AS %1$s_celular, %1$s.medio AS %1$s_medio, %1$s.distrito AS %1$s_distrito, \
            %1$s.tipificacion AS %1$s_tipificacion, %1$s.observacion AS %1$s_observacion, \
            %1$s.observacion_opc AS %1$s_observacion_opc, %1$s.fecha_creacion AS %1$s_fecha_creacion, \
            %1$s.ultima_actualizacion AS %1$s_ultima_actualizacion, \
            %1$s.fecha_captacion AS %1$s_fecha_captacion, %1$s.calle_o_modulo AS %1$s_calle_o_modulo, \
            %1$s.es_lead_opc AS %1$s_es_lead_opc, %1$s.es_directeo AS %1$s_es_directeo, \
            %1$s.email AS %1$s_email, \
            """
                        .formatted(nombre)
                + UserResumen.columnas(nombre + "_asesor")
                + ", "
                + OpcPersonDetalle.columnas(nombre + "_captador")
                + ", "
                + OpcPersonDetalle.columnas(nombre + "_supervisor");
    }

    /** How a query reaches the people of the lead that it calls by that name. */
    public static String uniones(String nombre) {
        return UserResumen.union(nombre + "_asesor", nombre + ".asesor_id")
                + OpcPersonDetalle.union(nombre + "_captador", nombre + ".personal_opc_captador_id")
                + OpcPersonDetalle.union(
                        nombre + "_supervisor", nombre + ".supervisor_opc_captador_id");
    }

    /** Null where the query found none. */
    public static @Nullable LeadDetalle leer(ResultSet fila, String nombre) throws SQLException {
        var id = fila.getObject(nombre + "_id", Long.class);
        if (id == null) {
            return null;
        }
        var asesor = UserResumen.leer(fila, nombre + "_asesor");
        var captador = OpcPersonDetalle.leer(fila, nombre + "_captador");
        var supervisor = OpcPersonDetalle.leer(fila, nombre + "_supervisor");
        return new LeadDetalle(
                id,
                fila.getLong(nombre + "_version"),
                fila.getString(nombre + "_ubicacion"),
                fila.getString(nombre + "_proyecto_interes"),
                fila.getString(nombre + "_nombre"),
                fila.getString(nombre + "_celular"),
                fila.getString(nombre + "_medio"),
                fila.getString(nombre + "_distrito"),
                Objects.requireNonNullElse(fila.getString(nombre + "_tipificacion"), ""),
                fila.getString(nombre + "_observacion"),
                fila.getString(nombre + "_observacion_opc"),
                Momento.de(fila, nombre + "_fecha_creacion"),
                Momento.de(fila, nombre + "_ultima_actualizacion"),
                asesor,
                asesor,
                captador,
                supervisor,
                captador,
                supervisor,
                fila.getObject(nombre + "_fecha_captacion", LocalDate.class),
                fila.getString(nombre + "_calle_o_modulo"),
                fila.getBoolean(nombre + "_es_lead_opc"),
                fila.getBoolean(nombre + "_es_directeo"),
                fila.getString(nombre + "_email"));
    }

    static LeadDetalle leer(ResultSet fila, int numero) throws SQLException {
        return Objects.requireNonNull(leer(fila, "l"));
    }
}
