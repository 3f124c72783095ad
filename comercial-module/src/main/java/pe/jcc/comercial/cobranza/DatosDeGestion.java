package pe.jcc.comercial.cobranza;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What people tell of a gestión. */
@Embeddable
public record DatosDeGestion(
        Long cuota,
        @Enumerated(EnumType.STRING) TipoContacto tipoContacto,
        String resultado,
        @Nullable LocalDate proximoSeguimiento) {}
