package pe.jcc.compartido.contrato;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A visit that the CRM side made known: the one way by which a presencia comes from there, by the old webhook or in
 * process.
 *
 * @param llave the teller's own key ({@code CRM-123}), compared exactly; null: every telling is a new visit
 * @param lote the code of the lote that they were interested in; what is none is passed over
 * @param captador an asesor's id or name, as told; null when nobody was named
 */
public record PresenciaRealizada(
        @Nullable String llave,
        Prospecto prospecto,
        Instant cuando,
        String proyecto,
        @Nullable String lote,
        @Nullable String captador,
        MedioCaptacion medio,
        Modalidad modalidad,
        StatusPresencia status,
        @Nullable ResultadoInteraccion resultado,
        String observaciones) {}
