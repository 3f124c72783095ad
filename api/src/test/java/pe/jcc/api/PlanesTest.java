package pe.jcc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.compartido.auditoria.Autor;
import pe.jcc.compartido.auditoria.Autoria;
import pe.jcc.compartido.consulta.Lista;

/** What PostgreSQL plans once, and what each time. */
@SuppressWarnings("NullAway.Init") // Spring fills the fields
class PlanesTest extends ApiTest {

    @Autowired private TransactionTemplate transaccion;
    @Autowired private JdbcClient jdbc;

    @Test
    void who_writes_keeps_plans_but_for_what_is_searched() {
        assertThat(modo()).isEqualTo("force_custom_plan");
        Autoria.como(
                Autor.nadie("prueba"),
                () ->
                        transaccion.executeWithoutResult(
                                _ -> {
                                    assertThat(modo()).isEqualTo("auto");
                                    new Lista("l.id", "crm.leads l", "l.id").cuantas(jdbc);
                                    assertThat(modo()).isEqualTo("force_custom_plan");
                                }));
        assertThat(modo()).as("of the connection, afterwards").isEqualTo("force_custom_plan");
    }

    private String modo() {
        return jdbc.sql("SHOW plan_cache_mode").query(String.class).single();
    }
}
