package pe.jcc.comercial.actividad;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What a list of actividades is narrowed to, both days included; null does not narrow. */
public record ActividadFiltro(
        @Nullable LocalDate desde, @Nullable LocalDate hasta, @Nullable String asesorNombre) {}
