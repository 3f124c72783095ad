package pe.jcc.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.db.legado.Cuadre;
import pe.jcc.db.legado.Legado;

import java.util.List;

/** The old audit log, and what the old App Comercial was set to. */
class LegadoConfiguracionTest {

    private final BaseDeDatos base = BaseMigrada.migrar(BaseDeDatos.nueva());
    private final JdbcClient sql = base.sqlComo(base.administrador());
    private final Legado legado = new Legado(base.como(base.migra()));

    @Test
    void they_come_over_once_and_are_compared_like_the_rest() {
        DatosGrabados.cargar(base);
        sql.sql(
                        """
                        INSERT INTO legado_comercial.gestion_inmobiliaria_logauditoriacambio
                        VALUES (7, '2024-01-02 03:04:05-05', 'ana@jcc.pe', 'ACTUALIZAR', 'Venta', 'V00001', 'notas', 'a', 'b', NULL),
                               (8, '2024-01-03 03:04:05-05', 'eva@jcc.pe', 'Eliminación', 'Reportes', NULL, NULL, NULL, NULL, 'algo');
                        INSERT INTO legado_comercial.gestion_inmobiliaria_configgeneral VALUES ('IGV', '18', NULL);
                        INSERT INTO legado_comercial.gestion_inmobiliaria_definicionmetacomision VALUES (1, 1, 2, 3, 4, 5, 6, 7, 0.0150)
                        """)
                .update();

        legado.traspasar();
        legado.traspasar();

        assertThat(
                        textos(
                                """
                                SELECT concat_ws('|', id, momento AT TIME ZONE 'America/Lima', usuario, puerta, tabla, llave, operacion, cambios ->> 'notas')
                                FROM comercial.auditoria WHERE id < 0 ORDER BY id
                                """))
                .containsExactly(
                        "-2999999993|2024-01-02 03:04:05|ana@jcc.pe|sistema anterior|ventas|V00001|cambiado|{\"antes\": \"a\", \"despues\": \"b\"}",
                        "-2999999992|2024-01-03 03:04:05|eva@jcc.pe|sistema anterior|Reportes||eliminado");
        assertThat(textos("SELECT parametro || valor FROM comercial.configuracion"))
                .containsExactly("IGV18");
        assertThat(
                        textos(
                                "SELECT comision_residual_venta_equipo_porc FROM comercial.metas_por_mes"))
                .containsExactly("0.0150");
        assertThat(sinExplicar()).isEmpty();

        sql.sql(
                        "UPDATE legado_comercial.gestion_inmobiliaria_logauditoriacambio SET valor_nuevo = 'c' WHERE id_log = 7")
                .update();
        assertThat(sinExplicar()).containsExactly("auditoria_anterior.valor_nuevo");
    }

    private List<String> sinExplicar() {
        return new Cuadre(base.como(base.migra()))
                .leer(Legado.SISTEMAS, true).secciones().values().stream()
                        .flatMap(List::stream)
                        .filter(r -> r.getSinExplicar().signum() != 0)
                        .map(Cuadre.Renglon::que)
                        .toList();
    }

    private List<String> textos(String consulta) {
        return sql.sql(consulta).query((fila, n) -> fila.getString(1)).list();
    }
}
