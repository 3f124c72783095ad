package pe.jcc.comercial.actividad;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * An actividad as it is shown.
 *
 * @param presenciasGeneradas the presencias realizadas of the day in which the asesor has a part, counted as they are now
 */
public record ActividadDetalle(
        String idActividad,
        LocalDate fechaActividad,
        String asesor,
        String asesorNombre,
        int datosCaptadosOpc,
        int llamadasRealizadas,
        int presenciasGeneradas,
        @Nullable String notasActividad,
        long version)
        implements ConVersion {

    private static final String CON_PARTE =
            """
            SELECT p.id_presencia FROM comercial.presencias p
            WHERE p.%s = a.asesor AND p.status_presencia = 'realizada'
            AND p.fecha_hora_presencia >= a.fecha_actividad::timestamp AT TIME ZONE 'America/Lima'
            AND p.fecha_hora_presencia < (a.fecha_actividad + 1)::timestamp AT TIME ZONE 'America/Lima'
            """;

    /** Each part has an index of its own by asesor and moment: UNION asks all four, and counts a presencia once. */
    static final String COLUMNAS =
            "a.*, asesor.nombre_asesor AS asesor_nombre, (SELECT count(*) FROM ("
                    + CON_PARTE.formatted("asesor_captacion_opc")
                    + "UNION "
                    + CON_PARTE.formatted("asesor_call_agenda")
                    + "UNION "
                    + CON_PARTE.formatted("asesor_liner")
                    + "UNION "
                    + CON_PARTE.formatted("asesor_closer")
                    + ") generadas) AS presencias_generadas";

    static final String DESDE =
            "comercial.actividades a JOIN compartido.asesores asesor ON asesor.id_asesor = a.asesor";

    static ActividadDetalle leer(ResultSet fila, int numero) throws SQLException {
        return new ActividadDetalle(
                fila.getString("id_actividad"),
                fila.getObject("fecha_actividad", LocalDate.class),
                fila.getString("asesor"),
                fila.getString("asesor_nombre"),
                fila.getInt("datos_captados_opc"),
                fila.getInt("llamadas_realizadas"),
                fila.getInt("presencias_generadas"),
                fila.getString("notas_actividad"),
                fila.getLong("version"));
    }
}
