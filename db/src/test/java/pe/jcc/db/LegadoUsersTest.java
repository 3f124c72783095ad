package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.db.legado.Legado;

import java.util.Map;

class LegadoUsersTest {

    private static final String PROPIA = "{pbkdf2}de-la-plataforma";

    private final BaseDeDatos base = BaseMigrada.migrar(BaseDeDatos.nueva());
    private final JdbcClient sql = base.sqlComo(base.administrador());
    private final Legado legado = new Legado(base.como(base.migra()));

    @BeforeEach
    void cargar() {
        DatosGrabados.cargar(base);
    }

    @Test
    void one_username_is_one_user_with_both_old_passwords() {
        legado.traspasar();

        assertThat(user("admin"))
                .containsEntry("id", 1L)
                .containsEntry("rol", "OPERADOR")
                .containsEntry("rol_acceso", "ADMIN")
                .containsEntry("password", vieja("legado_crm.leads_user", "admin"))
                .containsEntry("password_anterior", vieja("legado_comercial.auth_user", "admin"));
    }

    @Test
    void who_is_only_in_the_app_comercial_gets_an_id_of_the_platform_and_no_rol() {
        legado.traspasar();

        assertThat(user("gerente"))
                .containsEntry("id", 100_001L)
                .containsEntry("rol", null)
                .containsEntry("rol_acceso", "USUARIO")
                .containsEntry("password", vieja("legado_comercial.auth_user", "gerente"))
                .containsEntry("password_anterior", null);
    }

    @Test
    void the_first_admin_of_the_platform_becomes_the_admin_of_the_old_systems() {
        primerAdmin();

        legado.traspasar();

        assertThat(user("admin"))
                .containsEntry("id", 1L)
                .containsEntry("first_name", "Ada")
                .containsEntry("password", vieja("legado_crm.leads_user", "admin"));
        assertThat(sql.sql("SELECT count(*) FROM crm.users").query(Long.class).single())
                .isEqualTo(14);
        assertThat(sql.sql("SELECT nextval('crm.users_seq')").query(Long.class).single())
                .isEqualTo(100_004);
    }

    @Test
    void the_first_admin_may_have_logged_out_before() {
        primerAdmin();
        sql.sql("INSERT INTO crm.sesiones_cerradas SELECT 'una', id, now() FROM crm.users")
                .update();

        legado.traspasar();

        assertThat(user("admin")).containsEntry("id", 1L);
    }

    @Test
    void a_password_that_the_platform_made_its_own_stays_and_so_do_the_rights_it_gave() {
        legado.traspasar();
        sql.sql(
                        """
                        UPDATE crm.users SET password = ?, password_anterior = NULL, rol_acceso = 'USUARIO'
                        WHERE username = 'admin'
                        """)
                .param(PROPIA)
                .update();
        sql.sql("UPDATE legado_crm.leads_user SET password = 'pbkdf2_sha256$1$a$b'").update();

        legado.traspasar();

        assertThat(user("admin"))
                .containsEntry("password", PROPIA)
                .containsEntry("password_anterior", null)
                .containsEntry("rol_acceso", "USUARIO");
        assertThat(user("opc1")).containsEntry("password", "pbkdf2_sha256$1$a$b");
    }

    @Test
    void a_username_changed_in_the_crm_is_still_the_same_user() {
        legado.traspasar();
        sql.sql("UPDATE legado_crm.leads_user SET username = 'rosa' WHERE id = 2").update();

        legado.traspasar();

        assertThat(user("rosa")).containsEntry("id", 2L);
    }

    @Test
    void the_audit_says_that_the_migration_did_it_and_keeps_no_hash() {
        legado.traspasar();

        assertThat(
                        sql.sql(
                                        """
                                        SELECT count(*) FROM crm.auditoria
                                        WHERE tabla = 'users' AND puerta = 'migracion'
                                          AND cambios::text NOT LIKE '%pbkdf2%'
                                        """)
                                .query(Long.class)
                                .single())
                .isEqualTo(14);
    }

    private void primerAdmin() {
        sql.sql(
                        """
                        INSERT INTO crm.users (id, version, username, password, first_name, last_name, email,
                                               rol_acceso, activo, generacion, fecha_creacion)
                        VALUES (nextval('crm.users_seq'), 0, 'admin', ?, '', '', '', 'ADMIN', true, 0, now())
                        """)
                .param(PROPIA)
                .update();
    }

    private Map<String, @Nullable Object> user(String username) {
        return sql.sql("SELECT * FROM crm.users WHERE username = ?")
                .param(username)
                .query()
                .singleRow();
    }

    private String vieja(String tabla, String username) {
        return sql.sql("SELECT password FROM " + tabla + " WHERE username = ?")
                .param(username)
                .query(String.class)
                .single();
    }
}
