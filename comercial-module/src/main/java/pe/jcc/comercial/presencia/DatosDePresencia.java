package pe.jcc.comercial.presencia;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.actividad.Jornada;
import pe.jcc.compartido.PorDefecto;
import pe.jcc.compartido.contrato.MedioCaptacion;
import pe.jcc.compartido.contrato.Modalidad;
import pe.jcc.compartido.contrato.PresenciaRealizada;
import pe.jcc.compartido.contrato.ResultadoInteraccion;
import pe.jcc.compartido.contrato.StatusPresencia;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people tell of a presencia.
 *
 * @param proyectoInteres a project's name; empty when the CRM told none
 * @param loteInteresInicial the id of a lote
 * @param ventaAsociada the id of the venta that it led to; of one venta one presencia
 * @param asesorCaptacionOpc the id of an asesor, as in the three that follow
 */
@Embeddable
public record DatosDePresencia(
        @PorDefecto("null") String cliente,
        Instant fechaHoraPresencia,
        String proyectoInteres,
        @Nullable String loteInteresInicial,
        @Nullable String asesorCaptacionOpc,
        @Nullable String asesorCallAgenda,
        @Nullable String asesorLiner,
        @Nullable String asesorCloser,
        @Enumerated(EnumType.STRING) MedioCaptacion medioCaptacion,
        @Enumerated(EnumType.STRING) Modalidad modalidad,
        @PorDefecto("\"agendada\"") @Enumerated(EnumType.STRING) StatusPresencia statusPresencia,
        @Enumerated(EnumType.STRING) @Nullable ResultadoInteraccion resultadoInteraccion,
        @PorDefecto("\"tour\"") @Enumerated(EnumType.STRING) TipoTour tipoTour,
        @Nullable String ventaAsociada,
        @Nullable String observaciones) {

    /** What the CRM's side told. */
    static DatosDePresencia de(
            PresenciaRealizada visita,
            String cliente,
            @Nullable String lote,
            @Nullable String asesorCaptacionOpc) {
        return new DatosDePresencia(
                cliente,
                visita.cuando(),
                visita.proyecto(),
                lote,
                asesorCaptacionOpc,
                null,
                null,
                null,
                visita.medio(),
                visita.modalidad(),
                visita.status(),
                visita.resultado(),
                TipoTour.TOUR,
                null,
                visita.observaciones());
    }

    /** The same visit, of another cliente. */
    DatosDePresencia con(String otroCliente) {
        return con(otroCliente, asesorCaptacionOpc, ventaAsociada);
    }

    /** The same visit, which led to that venta. */
    DatosDePresencia conVenta(String venta) {
        return con(cliente, asesorCaptacionOpc, venta);
    }

    /** The same visit, which that asesor brought about, unless it is known who did. */
    DatosDePresencia captadaPor(String asesor) {
        return asesorCaptacionOpc == null ? con(cliente, asesor, ventaAsociada) : this;
    }

    private DatosDePresencia con(
            String otroCliente, @Nullable String captador, @Nullable String otraVenta) {
        return new DatosDePresencia(
                otroCliente,
                fechaHoraPresencia,
                proyectoInteres,
                loteInteresInicial,
                captador,
                asesorCallAgenda,
                asesorLiner,
                asesorCloser,
                medioCaptacion,
                modalidad,
                statusPresencia,
                resultadoInteraccion,
                tipoTour,
                otraVenta,
                observaciones);
    }

    /** Who brought it about, and on which day; nobody did while it is not realizada. */
    Optional<Jornada> jornada() {
        return statusPresencia == StatusPresencia.REALIZADA
                ? Optional.of(Jornada.de(fechaHoraPresencia, asesores()))
                : Optional.empty();
    }

    private List<String> asesores() {
        return Stream.of(asesorCaptacionOpc, asesorCallAgenda, asesorLiner, asesorCloser)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
