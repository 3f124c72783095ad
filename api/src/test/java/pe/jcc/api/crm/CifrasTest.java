package pe.jcc.api.crm;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import pe.jcc.api.RecursoTest;

/** People whose leads and appointments no other test knows. */
abstract class CifrasTest extends RecursoTest {

    @BeforeEach
    void gente() {
        sql.sql(
                        """
                        INSERT INTO crm.users (id, version, username, password, first_name, last_name, email, activo,
                                               fecha_creacion, rol_acceso, generacion)
                        SELECT id, 0, username, 'x', 'Nom', 'Ape', '', true, now(), 'USUARIO', 0
                        FROM (VALUES (900001, 'metrica.Zoe'), (900002, 'metrica.ana'), (900003, 'metrica.opc'),
                                     (900004, 'metrica.pendiente'), (900005, 'metrica.nadie')) AS u (id, username);
                        INSERT INTO crm.opc_personnel (id, version, nombre, rol, user_id, horario_semanal)
                        VALUES (900001, 0, 'Metrica Opc', 'OPC', 900003, '{}'),
                               (900002, 0, 'Metrica Jefa', 'SUPERVISOR', NULL, '{}')
                        """)
                .update();
    }

    @AfterEach
    void nadieQueda() {
        sql.sql(
                        """
                        DELETE FROM crm.leads WHERE nombre = 'Metrica';
                        DELETE FROM crm.opc_personnel WHERE nombre LIKE 'Metrica %';
                        DELETE FROM crm.users WHERE username LIKE 'metrica.%'
                        """)
                .update();
    }
}
