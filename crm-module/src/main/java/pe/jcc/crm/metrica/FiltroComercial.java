package pe.jcc.crm.metrica;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Condiciones;
import pe.jcc.compartido.consulta.Dias;

/**
 * Of which leads and appointments the dashboard tells; null narrows nothing.
 *
 * @param asesor the user who looks after the leads, and has to do with the appointments
 * @param creacion when they were registered
 * @param sinDirecteo without the leads that an OPC person brought directly
 */
public record FiltroComercial(@Nullable Long asesor, Dias creacion, boolean sinDirecteo) {

    Condiciones deLeads() {
        return creados("l")
                .si(asesor != null, "l.asesor_id = :asesor")
                .si(sinDirecteo, "NOT l.es_directeo");
    }

    Condiciones deCitas() {
        return creados("a")
                .si(
                        asesor != null,
                        """
                        (a.asesor_comercial_id = :asesor OR a.asesor_presencial_id = :asesor
                         OR a.opc_personal_atendio_id = (SELECT id FROM crm.opc_personnel WHERE user_id = :asesor))
                        """);
    }

    /** Whoever is asked for exists. */
    Condiciones deAsesor() {
        return new Condiciones()
                .si(asesor != null, "EXISTS (SELECT FROM crm.users WHERE id = :asesor)");
    }

    private Condiciones creados(String alias) {
        return new Condiciones()
                .si(creacion.desde() != null, alias + ".fecha_creacion >= :desde")
                .si(creacion.hasta() != null, alias + ".fecha_creacion < :hasta");
    }
}
