package pe.jcc.comercial.presencia;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.cliente.ClienteResumido;
import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.consulta.Momento;
import pe.jcc.compartido.contrato.MedioCaptacion;
import pe.jcc.compartido.contrato.Modalidad;
import pe.jcc.compartido.contrato.ResultadoInteraccion;
import pe.jcc.compartido.contrato.StatusPresencia;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A presencia as it is shown. */
public record PresenciaDetalle(
        String idPresencia,
        String cliente,
        ClienteResumido clienteDetalle,
        Instant fechaHoraPresencia,
        String proyectoInteres,
        @Nullable String loteInteresInicial,
        @Nullable String loteInteresInicialIdStr,
        @Nullable String asesorCaptacionOpc,
        @Nullable String asesorCaptacionOpcNombre,
        String medioCaptacion,
        String medioCaptacionDisplay,
        @Nullable String asesorCallAgenda,
        @Nullable String asesorCallAgendaNombre,
        @Nullable String asesorLiner,
        @Nullable String asesorLinerNombre,
        @Nullable String asesorCloser,
        @Nullable String asesorCloserNombre,
        String modalidad,
        String modalidadDisplay,
        String statusPresencia,
        String statusPresenciaDisplay,
        @Nullable String resultadoInteraccion,
        @Nullable String resultadoInteraccionDisplay,
        @Nullable String ventaAsociada,
        @Nullable String ventaAsociadaIdStr,
        @Nullable String observaciones,
        Instant fechaRegistroSistema,
        Instant ultimaModificacion,
        String tipoTour,
        long version)
        implements ConVersion {

    /** Whom it is about, for people who search. */
    String asunto() {
        return cliente + " " + clienteDetalle.nombresCompletosRazonSocial();
    }

    static final String COLUMNAS =
            """
            p.id_presencia, p.version, p.fecha_hora_presencia, p.proyecto_interes, p.lote_interes_inicial, \
            p.asesor_captacion_opc, \
            p.asesor_call_agenda, p.asesor_liner, p.asesor_closer, p.medio_captacion, p.modalidad, \
            p.status_presencia, p.resultado_interaccion, p.tipo_tour, p.observaciones, \
            p.fecha_registro_sistema, p.ultima_modificacion, captacion.nombre_asesor AS captacion_nombre, \
            agenda.nombre_asesor AS agenda_nombre, liner.nombre_asesor AS liner_nombre, \
            closer.nombre_asesor AS closer_nombre, p.venta_asociada, \
            """
                    + ClienteResumido.COLUMNAS;

    static final String TABLAS =
            """
            comercial.presencias p \
            JOIN comercial.clientes c ON c.id_cliente = p.cliente \
            LEFT JOIN compartido.asesores captacion ON captacion.id_asesor = p.asesor_captacion_opc \
            LEFT JOIN compartido.asesores agenda ON agenda.id_asesor = p.asesor_call_agenda \
            LEFT JOIN compartido.asesores liner ON liner.id_asesor = p.asesor_liner \
            LEFT JOIN compartido.asesores closer ON closer.id_asesor = p.asesor_closer\
            """;

    static PresenciaDetalle leer(ResultSet fila, int numero) throws SQLException {
        var medio = opcion(MedioCaptacion.class, fila.getString("medio_captacion"));
        var modalidad = opcion(Modalidad.class, fila.getString("modalidad"));
        var status = opcion(StatusPresencia.class, fila.getString("status_presencia"));
        var resultado = fila.getString("resultado_interaccion");
        return new PresenciaDetalle(
                fila.getString("id_presencia"),
                fila.getString("id_cliente"),
                ClienteResumido.leer(fila),
                Momento.de(fila, "fecha_hora_presencia"),
                fila.getString("proyecto_interes"),
                fila.getString("lote_interes_inicial"),
                fila.getString("lote_interes_inicial"),
                fila.getString("asesor_captacion_opc"),
                fila.getString("captacion_nombre"),
                medio.codigo(),
                medio.titulo(),
                fila.getString("asesor_call_agenda"),
                fila.getString("agenda_nombre"),
                fila.getString("asesor_liner"),
                fila.getString("liner_nombre"),
                fila.getString("asesor_closer"),
                fila.getString("closer_nombre"),
                modalidad.codigo(),
                modalidad.titulo(),
                status.codigo(),
                status.titulo(),
                resultado,
                resultado == null ? null : opcion(ResultadoInteraccion.class, resultado).titulo(),
                fila.getString("venta_asociada"),
                fila.getString("venta_asociada"),
                fila.getString("observaciones"),
                Momento.de(fila, "fecha_registro_sistema"),
                Momento.de(fila, "ultima_modificacion"),
                fila.getString("tipo_tour"),
                fila.getLong("version"));
    }

    private static <E extends Enum<E> & Opcion> E opcion(Class<E> opciones, String codigo) {
        return Opcion.de(opciones, codigo).orElseThrow();
    }
}
