package pe.jcc.api.migracion;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import pe.jcc.comercial.venta.Ventas;
import pe.jcc.db.BaseDeDatos;
import pe.jcc.db.Migraciones;
import pe.jcc.db.legado.Legado;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Ventas that are worked out a hundred at a time become what they become one by one. */
class CuadrarJuntasTest {

    @Test
    void many_at_once_become_what_each_becomes_alone() throws IOException {
        var juntas = traida();
        con(juntas, Ventas::cuadrarPendientes);

        var solas = traida();
        var sql = sql(solas);
        var ids =
                sql.sql("SELECT id_venta FROM comercial.ventas ORDER BY id_venta")
                        .query(String.class)
                        .list();
        sql.sql("UPDATE comercial.ventas SET por_cuadrar = false WHERE id_venta <> 'V000008'")
                .update();
        con(
                solas,
                ventas -> {
                    for (var id : ids) {
                        sql.sql("UPDATE comercial.ventas SET por_cuadrar = true WHERE id_venta = ?")
                                .param(id)
                                .update();
                        ventas.cuadrarPendientes();
                    }
                });

        assertThat(ids).hasSizeGreaterThan(200);
        assertThat(
                        sql(juntas)
                                .sql("SELECT id_venta FROM comercial.ventas WHERE por_cuadrar")
                                .query(String.class)
                                .list())
                .as("nobody knows its price; its lote is another's")
                .containsExactlyInAnyOrder("V000008", "V000102");
        assertThat(huellas(juntas)).isEqualTo(huellas(solas)).doesNotContain("");
    }

    /** Two that want one lote, one of which only its pagos say that it takes it; one whose price nobody knows. */
    private static BaseDeDatos traida() throws IOException {
        var base = BaseDeDatos.nueva();
        new Migraciones().migrate(Flyway.configure().dataSource(base.como(base.migra())).load());
        var legado = new Legado(base.como(base.migra()));
        legado.preparar();
        var sql = sql(base);
        sql.sql(
                        "SET jcc.filas = 5000; SET search_path = legado_comercial; "
                                + new ClassPathResource("carga/ventas_antiguas.sql")
                                        .getContentAsString(StandardCharsets.UTF_8)
                                + "; UPDATE gestion_inmobiliaria_venta SET (precio_dolares, tipo_cambio) = (0, 0) WHERE id_venta = 'V000008'")
                .update();
        legado.traspasar();
        sql.sql(
                        """
                        UPDATE comercial.ventas SET (status_pedido, status_venta) = ('separacion', 'separacion')
                        WHERE id_venta IN ('V000101', 'V000102');
                        UPDATE comercial.ventas SET lote = (SELECT lote FROM comercial.ventas WHERE id_venta = 'V000101')
                        WHERE id_venta = 'V000102'
                        """)
                .update();
        return base;
    }

    private static void con(BaseDeDatos base, Consumer<Ventas> trabajo) {
        var propiedades =
                base.propiedades().entrySet().stream()
                        .map(p -> "--" + p.getKey() + "=" + p.getValue())
                        .toArray(String[]::new);
        try (var contexto =
                new SpringApplicationBuilder(ContextoDeMigracion.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .run(propiedades)) {
            trabajo.accept(contexto.getBean(Ventas.class));
        }
    }

    /** But for the moments, and the ids of cuotas that were made. */
    private static List<String> huellas(BaseDeDatos base) {
        return Stream.of(
                        "SELECT to_jsonb(v) - 'ultima_modificacion' - 'plan_creado' - 'version' FROM comercial.ventas v",
                        "SELECT to_jsonb(c) - 'id_cuota' FROM comercial.cuotas c",
                        "SELECT to_jsonb(p) - 'ultima_modificacion' - 'version' FROM comercial.pagos p",
                        "SELECT to_jsonb(a) FROM comercial.aplicaciones_de_pago a",
                        "SELECT to_jsonb(l) - 'ultima_modificacion' - 'version' FROM comercial.lotes l",
                        "SELECT to_jsonb(a) FROM (SELECT tabla, llave, operacion, cambios FROM comercial.auditoria WHERE puerta = 'migracion') a")
                .map(
                        consulta ->
                                sql(base)
                                        .sql(
                                                "SELECT coalesce(md5(string_agg(x::text, '|' ORDER BY x::text)), '') FROM (%s) t (x)"
                                                        .formatted(consulta))
                                        .query(String.class)
                                        .single())
                .toList();
    }

    private static JdbcClient sql(BaseDeDatos base) {
        return base.sqlComo(base.administrador());
    }
}
