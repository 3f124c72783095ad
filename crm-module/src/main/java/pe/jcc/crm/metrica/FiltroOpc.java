package pe.jcc.crm.metrica;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Condiciones;

import java.time.LocalDate;

/** Of which leads of the OPC people the figures tell; null narrows nothing. */
public record FiltroOpc(
        @Nullable LocalDate desde,
        @Nullable LocalDate hasta,
        @Nullable Long captador,
        @Nullable Long supervisor) {

    Condiciones deLeads() {
        return new Condiciones()
                .si(true, "l.es_lead_opc")
                .si(desde != null, "l.fecha_captacion >= :desde")
                .si(hasta != null, "l.fecha_captacion <= :hasta")
                .si(captador != null, "l.personal_opc_captador_id = :captador")
                .si(supervisor != null, "l.supervisor_opc_captador_id = :supervisor");
    }
}
