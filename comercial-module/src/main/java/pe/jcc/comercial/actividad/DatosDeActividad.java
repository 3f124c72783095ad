package pe.jcc.comercial.actividad;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.PorDefecto;

import java.time.LocalDate;

/** What people tell of what an asesor did on a day. */
@Embeddable
public record DatosDeActividad(
        LocalDate fechaActividad,
        String asesor,
        @PorDefecto("0") int datosCaptadosOpc,
        @PorDefecto("0") int llamadasRealizadas,
        @Nullable String notasActividad) {}
