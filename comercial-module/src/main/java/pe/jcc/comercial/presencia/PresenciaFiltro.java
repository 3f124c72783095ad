package pe.jcc.comercial.presencia;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;

import java.time.OffsetDateTime;

/** What a list of presencias is narrowed to; null does not narrow. Names are contained, codes are equal. */
public record PresenciaFiltro(
        @Nullable OffsetDateTime desde,
        @Nullable OffsetDateTime hasta,
        @Nullable String clienteNombre,
        @Nullable String proyectoInteres,
        @Nullable String modalidad,
        @Nullable String statusPresencia,
        @Nullable String resultadoInteraccion,
        @Nullable String tipoTour,
        @Nullable String asesorCaptacionOpc,
        @Nullable String asesorCallAgenda,
        @Nullable String asesorLiner,
        @Nullable String asesorCloser) {

    Lista aplicar(Lista lista) {
        return lista.donde("p.fecha_hora_presencia >= :v", desde)
                .donde("p.fecha_hora_presencia <= :v", hasta)
                .contiene(clienteNombre, "c.nombres_completos_razon_social")
                .contiene(proyectoInteres, "p.proyecto_interes")
                .donde("p.modalidad = :v", modalidad)
                .donde("p.status_presencia = :v", statusPresencia)
                .donde("p.resultado_interaccion = :v", resultadoInteraccion)
                .donde("p.tipo_tour = :v", tipoTour)
                .contiene(asesorCaptacionOpc, "captacion.nombre_asesor")
                .contiene(asesorCallAgenda, "agenda.nombre_asesor")
                .contiene(asesorLiner, "liner.nombre_asesor")
                .contiene(asesorCloser, "closer.nombre_asesor");
    }
}
