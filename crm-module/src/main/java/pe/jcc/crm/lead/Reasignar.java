package pe.jcc.crm.lead;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.crm.action.Actions;
import pe.jcc.crm.action.TipoDeAccion;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Gives many leads another asesor, captador or both, in one statement. */
@Component
class Reasignar {

    /** Locked in one order, so that two of these do not wait for each other. Somebody unknown gets nothing. */
    private static final String REASIGNAR =
            """
            WITH destino AS (
                SELECT (SELECT id FROM crm.users WHERE id = :asesor) AS asesor,
                       (SELECT username FROM crm.users WHERE id = :asesor) AS username,
                       (SELECT id FROM crm.opc_personnel WHERE id = :captador) AS captador,
                       (SELECT nombre FROM crm.opc_personnel WHERE id = :captador) AS nombre
            ),
            tomados AS (
                SELECT id FROM crm.leads WHERE id = ANY (:leads) ORDER BY id FOR NO KEY UPDATE
            ),
            cambiados AS (
                UPDATE crm.leads l
                SET asesor_id = coalesce(d.asesor, l.asesor_id),
                    personal_opc_captador_id = coalesce(d.captador, l.personal_opc_captador_id),
                    es_lead_opc = l.es_lead_opc OR d.captador IS NOT NULL,
                    ultima_actualizacion = :ahora,
                    version = l.version + 1
                FROM destino d, tomados t
                WHERE l.id = t.id
                  AND (d.asesor IS NOT NULL OR CAST(:asesor AS bigint) IS NULL)
                  AND (d.captador IS NOT NULL OR CAST(:captador AS bigint) IS NULL)
                  AND (d.asesor <> coalesce(l.asesor_id, 0) OR d.captador <> coalesce(l.personal_opc_captador_id, 0))
                RETURNING l.id
            )
            INSERT INTO crm.actions (tipo_accion, detalle_accion, fecha_accion, user_id, lead_id)
            SELECT :tipo,
                   'Lead reasignado: ' || concat_ws(', ', 'asesor a ' || d.username, 'captador a ' || d.nombre) || '.',
                   :ahora, %s, c.id
            FROM cambiados c, destino d
            RETURNING lead_id
            """
                    .formatted(Actions.QUIEN_FIRMA);

    private final JdbcClient jdbc;
    private final Clock reloj;

    Reasignar(JdbcClient jdbc, Clock reloj) {
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    /** Which of them changed. */
    List<Long> reasignar(List<Long> leads, @Nullable Long asesor, @Nullable Long captador) {
        return jdbc.sql(REASIGNAR)
                .param("leads", leads.toArray(Long[]::new))
                .param("asesor", asesor)
                .param("captador", captador)
                .param("ahora", OffsetDateTime.now(reloj))
                .param("tipo", TipoDeAccion.REASIGNACION_MASIVA.codigo())
                .query((fila, _) -> fila.getLong(1))
                .list();
    }
}
