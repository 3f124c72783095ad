package pe.jcc.api.carga;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists and selectors of many clientes, four of five with a presencia. */
class VolumenDeClientesTest extends VolumenDePrueba {

    private static final String CLIENTES = "/api/gestion/clientes/";

    private static boolean generados;

    @BeforeEach
    void muchos() {
        generar();
    }

    @AfterAll
    static void borrar() {
        sinAuditoria(
                "DELETE FROM comercial.presencias WHERE observaciones = 'Volumen'",
                "DELETE FROM comercial.clientes WHERE profesion_ocupacion = 'Volumen'");
    }

    @Test
    void the_first_page_is_there_in_a_tenth_of_a_second() {
        medir("clientes, first page", n -> CLIENTES);
        medir("clientes of a kind", n -> CLIENTES + "?tipo_documento=DNI");
        medir(
                "clientes, page " + Math.min(1_000, FILAS / 20),
                n -> CLIENTES + "?page=" + Math.min(1_000, FILAS / 20));
        medir("clientes with a wrong document", n -> CLIENTES + "?documento_invalido=true");
    }

    @Test
    void so_is_a_search() {
        medir("clientes, one word again and again", n -> CLIENTES + "?q=quispe");
        medir("clientes, another word each time", n -> CLIENTES + "?q=" + palabra(n));
        medir("clientes, two words", n -> CLIENTES + "?q=" + palabra(n) + "%20" + palabra(n + 7));
        medir("clientes, a part of a phone", n -> CLIENTES + "?q=900%20" + (100 + n) + "%2012");
        medir("clientes, a part of a document", n -> CLIENTES + "?q=0" + (10_123 + n));
    }

    @Test
    void so_is_what_a_selector_asks_for_with_each_key() {
        medir("search", n -> CLIENTES + "search/?q=" + palabra(n));
        medir("para_ventas", n -> CLIENTES + "para_ventas/?limit=20&search=" + palabra(n));
        medir("sin_presencia", n -> CLIENTES + "sin_presencia/?limit=20&search=" + palabra(n));
        medir("sin_presencia, nothing typed yet", n -> CLIENTES + "sin_presencia/?limit=20");
    }

    private static synchronized void generar() {
        if (generados) {
            return;
        }
        sinAuditoria(
                """
                INSERT INTO comercial.clientes (id_cliente, version, tipo_documento, numero_documento,
                    nombres_completos_razon_social, distrito, telefono_principal, telefono_normalizado,
                    profesion_ocupacion, fecha_registro, ultima_modificacion, presencias)
                SELECT 'CLIV' || n, 0, 'DNI', lpad(n::text, CASE n %% 1000 WHEN 7 THEN 7 ELSE 8 END, '0'),
                       (ARRAY['Rosa','Luis','Karina','Percy','Juan','Carmen','Ximena','Brayan','Gladys','Elmer','Yolanda',
                              'Óscar','Flor','Hugo','Milagros','Víctor','Ana','José','Wilmer','Lizbeth'])[1 + n %% 20]
                       || ' ' || (ARRAY['Quispe','Mamani','Flores','Huamán','Rojas','Ríos','Castillo','Torres','Peña',
                              'Condori','Apaza','Choque','Ñahui','Zegarra','Paredes','Salazar'])[1 + n / 7 %% 16]
                       || ' ' || (ARRAY['Pérez','Vásquez','Chávez','Ticona','Ccori','Cárdenas','Bustamante','Aliaga','Soto',
                              'Luna','Vega','Campos','Ramos'])[1 + n / 3 %% 13],
                       'Ate', '900 ' || lpad((n / 1000 %% 1000)::text, 3, '0') || ' ' || lpad((n %% 1000)::text, 3, '0'),
                       '+51900' || lpad((n %% 1000000)::text, 6, '0'), 'Volumen', now(), now(), (n %% 5 <> 0)::integer
                FROM generate_series(1, %d) n
                """
                        .formatted(FILAS),
                """
                INSERT INTO comercial.presencias (id_presencia, version, cliente, fecha_hora_presencia, proyecto_interes,
                    medio_captacion, modalidad, status_presencia, tipo_tour, observaciones, fecha_registro_sistema,
                    ultima_modificacion)
                SELECT 'PRSV' || n, 0, 'CLIV' || n, timestamptz '2024-01-01' + n * interval '1 minute', 'OASIS 1 (HUACHO 1)',
                       'web', 'presencial', 'realizada', 'tour', 'Volumen', now(), now()
                FROM generate_series(1, %d) n WHERE n %% 5 <> 0
                """
                        .formatted(FILAS));
        comoTrasUnRato("comercial.presencias");
        comoTrasUnRato("comercial.clientes");
        generados = true;
    }

    private static void sinAuditoria(String... sentencias) {
        var sql = sqlDeMigracion();
        sql.sql("ALTER TABLE comercial.clientes DISABLE TRIGGER clientes_auditoria").update();
        sql.sql("ALTER TABLE comercial.presencias DISABLE TRIGGER USER").update();
        for (var sentencia : sentencias) {
            sql.sql(sentencia).update();
        }
        sql.sql("ALTER TABLE comercial.clientes ENABLE TRIGGER clientes_auditoria").update();
        sql.sql("ALTER TABLE comercial.presencias ENABLE TRIGGER USER").update();
    }
}
