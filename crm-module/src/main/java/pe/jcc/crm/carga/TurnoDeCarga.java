package pe.jcc.crm.carga;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/**
 * Whose turn it is to get the next lead. Uploads that are under way share one turn, so that together they are as fair
 * as one; it begins anew with one that finds no other.
 */
@Component
class TurnoDeCarga {

    private final JdbcClient jdbc;

    TurnoDeCarga(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public UUID empezar() {
        jdbc.sql("SELECT id FROM crm.turno_de_carga FOR UPDATE").query(Long.class).single();
        jdbc.sql("DELETE FROM crm.cargas_en_curso WHERE oida_en < now() - interval '2 minutes'")
                .update();
        jdbc.sql(
                        """
                        UPDATE crm.turno_de_carga SET siguiente = 0
                        WHERE NOT EXISTS (SELECT FROM crm.cargas_en_curso)
                        """)
                .update();
        var carga = UUID.randomUUID();
        jdbc.sql("INSERT INTO crm.cargas_en_curso (id, oida_en) VALUES (?, now())")
                .param(carga)
                .update();
        return carga;
    }

    /** The turn of the first of so many rows; the others wait until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long tomar(UUID carga, int filas) {
        long turno =
                jdbc.sql(
                                """
                                UPDATE crm.turno_de_carga SET siguiente = siguiente + :filas
                                RETURNING siguiente - :filas
                                """)
                        .param("filas", filas)
                        .query(Long.class)
                        .single();
        jdbc.sql("UPDATE crm.cargas_en_curso SET oida_en = now() WHERE id = ?")
                .param(carga)
                .update();
        return turno;
    }

    @Transactional
    public void terminar(UUID carga) {
        jdbc.sql("DELETE FROM crm.cargas_en_curso WHERE id = ?").param(carga).update();
    }
}
