package pe.jcc.crm.duplicate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Which members of leads came from which duplicates. */
@Component
class CamposFusionados {

    private final JdbcClient jdbc;

    CamposFusionados(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void guardar(List<CampoFusionado> campos) {
        for (var campo : campos) {
            jdbc.sql(
                            """
                            INSERT INTO crm.campos_fusionados (duplicate_id, campo, antes, despues)
                            VALUES (:duplicado, :campo, :antes, :despues)
                            """)
                    .param("duplicado", campo.leadDuplicate())
                    .param("campo", campo.campo())
                    .param("antes", campo.antes())
                    .param("despues", campo.despues())
                    .update();
        }
    }

    /** Those of a duplicate, which are forgotten. */
    List<CampoFusionado> sacar(long duplicado) {
        return jdbc.sql(
                        """
                        DELETE FROM crm.campos_fusionados WHERE duplicate_id = ?
                        RETURNING campo, antes, despues, duplicate_id
                        """)
                .param(duplicado)
                .query(CampoFusionado::leer)
                .list();
    }

    List<CampoFusionado> deLead(long lead) {
        return jdbc.sql(
                        """
                        SELECT c.campo, c.antes, c.despues, c.duplicate_id
                        FROM crm.campos_fusionados c
                        JOIN crm.lead_duplicates d ON d.id = c.duplicate_id
                        WHERE d.original_lead_id = ?
                        ORDER BY c.campo, c.duplicate_id
                        """)
                .param(lead)
                .query(CampoFusionado::leer)
                .list();
    }
}
