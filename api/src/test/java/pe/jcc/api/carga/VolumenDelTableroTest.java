package pe.jcc.api.carga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

/**
 * The dashboard over as many presencias and pagos, and a tenth as many ventas: all presencias count, each with four of
 * a hundred asesores, and each venta has four comisiones of four others. The reality has less of everything.
 */
class VolumenDelTableroTest extends VolumenDePrueba {

    private static final String TABLERO = "/api/gestion/dashboard-data/";
    private static final Duration MAXIMO = Duration.ofMillis(300);

    private static boolean generados;

    @BeforeEach
    void muchas() {
        generar();
    }

    @AfterAll
    static void borrar() {
        sinDisparadores(
                "DELETE FROM comercial.comisiones WHERE notas = 'Volumen'",
                "DELETE FROM comercial.pagos WHERE notas_pago = 'Volumen'",
                "DELETE FROM comercial.presencias WHERE observaciones = 'Volumen'",
                "DELETE FROM comercial.ventas WHERE notas = 'Volumen'",
                "DELETE FROM comercial.lotes WHERE colindancias = 'Volumen'",
                "DELETE FROM comercial.clientes WHERE id_cliente = 'CLIT'",
                "DELETE FROM compartido.asesores WHERE id_asesor LIKE 'AT%'");
    }

    @Test
    void all_of_it_is_there_in_three_tenths_of_a_second() {
        medir("dashboard", MAXIMO, _ -> TABLERO);
    }

    @Test
    void so_it_is_with_each_filter() {
        medir(
                "dashboard from a day on",
                MAXIMO,
                n -> TABLERO + "?startDate=2024-01-" + (10 + n % 20));
        medir("dashboard up to a day", MAXIMO, n -> TABLERO + "?endDate=2026-05-" + (10 + n % 20));
        medir("dashboard of an asesor", MAXIMO, n -> TABLERO + "?asesorId=AT" + n % 100);
        medir("dashboard al crédito", MAXIMO, _ -> TABLERO + "?tipoVenta=credito");
        medir("dashboard of a medio", MAXIMO, _ -> TABLERO + "?medio_captacion=web");
        medir("dashboard of a status", MAXIMO, _ -> TABLERO + "?status_venta=procesable");
    }

    @Test
    void it_is_what_a_plain_count_finds() {
        igual("", "true", "true", "true");
        igual(
                "?startDate=2024-07-15&endDate=2025-06-14",
                "v.fecha_venta BETWEEN '2024-07-15' AND '2025-06-14'",
                "g.fecha_pago BETWEEN '2024-07-15' AND '2025-06-14'",
                "CAST(p.fecha_hora_presencia AT TIME ZONE 'America/Lima' AS date) BETWEEN '2024-07-15' AND '2025-06-14'");
        igual(
                "?asesorId=AT7",
                "v.vendedor_principal = 'AT7'",
                "v.vendedor_principal = 'AT7'",
                "'AT7' IN (p.asesor_captacion_opc, p.asesor_call_agenda, p.asesor_liner, p.asesor_closer)");
        igual("?tipoVenta=credito", "v.tipo_venta = 'credito'", "v.tipo_venta = 'credito'", "true");
        igual(
                "?status_venta=anulado",
                "v.status_venta = 'anulado'",
                "v.status_venta = 'anulado'",
                "true");
        igual(
                "?medio_captacion=web",
                "o.medio_captacion = 'web'",
                "o.medio_captacion = 'web'",
                "p.medio_captacion = 'web'");
    }

    private void igual(String filtro, String deVentas, String dePagos, String dePresencias) {
        var respuesta =
                leer(
                        enviarSinJuzgar(
                                pedido(TABLERO + filtro)
                                        .header("Authorization", "Bearer " + acceso())));
        var tarjetas = respuesta.get("tarjetas");

        assertThat(tarjetas.get("nPresenciasRealizadas").asLong())
                .isEqualTo(
                        contar(
                                "SELECT count(*) FROM comercial.presencias p WHERE p.status_presencia = 'realizada'"
                                        + " AND p.tipo_tour = 'tour' AND "
                                        + dePresencias));
        assertThat(tarjetas.get("montoTotalRecaudo").asLong())
                .isEqualTo(
                        contar(
                                "SELECT coalesce(sum(g.monto_pago), 0) FROM comercial.pagos g"
                                        + " JOIN comercial.ventas v ON v.id_venta = g.venta"
                                        + " LEFT JOIN comercial.presencias o ON o.venta_asociada = v.id_venta WHERE "
                                        + dePagos));
        assertThat(suma(respuesta.get("graficos").get("estadoVentas"), 1))
                .isEqualTo(
                        contar(
                                "SELECT count(*) FROM comercial.ventas v"
                                        + " LEFT JOIN comercial.presencias o ON o.venta_asociada = v.id_venta WHERE "
                                        + deVentas));
        assertThat(suma(respuesta.get("graficos").get("rankingAsesores"), 3))
                .isEqualTo(
                        contar(
                                """
                        SELECT count(DISTINCT (v.id_venta, s.asesor))
                        FROM comercial.ventas v
                        LEFT JOIN comercial.presencias o ON o.venta_asociada = v.id_venta
                        CROSS JOIN LATERAL (
                            SELECT unnest(ARRAY[v.vendedor_principal, o.asesor_captacion_opc, o.asesor_call_agenda,
                                                o.asesor_liner, o.asesor_closer])
                            UNION ALL SELECT c.asesor FROM comercial.comisiones c WHERE c.venta = v.id_venta) AS s (asesor)
                        WHERE s.asesor IS NOT NULL AND
                        """
                                        + deVentas));
    }

    private long contar(String consulta) {
        return sql.sql(consulta).query(Long.class).single();
    }

    private static long suma(JsonNode tabla, int columna) {
        return tabla.valueStream().skip(1).mapToLong(fila -> fila.get(columna).asLong()).sum();
    }

    private static synchronized void generar() {
        if (generados) {
            return;
        }
        sinDisparadores(
                """
                INSERT INTO compartido.asesores (id_asesor, version, nombre_asesor, numero_hijos, fecha_ingreso,
                                                 fecha_registro_sistema, ultima_modificacion_sistema)
                SELECT 'AT' || n, 0, 'Asesor ' || n, 0, '2024-01-01', now(), now() FROM generate_series(0, 99) n
                """,
                """
                INSERT INTO comercial.clientes (id_cliente, version, tipo_documento, nombres_completos_razon_social,
                                                fecha_registro, ultima_modificacion)
                VALUES ('CLIT', 0, 'DNI', 'Volumen', now(), now())
                """,
                """
                INSERT INTO comercial.lotes (id_lote, version, proyecto_id, etapa, manzana, numero_lote, area_m2,
                    estado_lote, estado_por_venta, colindancias, fecha_creacion, ultima_modificacion)
                SELECT 'LT' || n, 0, y.id, 9, 'V' || n / 100, n % 100, 120, 'Disponible',
                       (ARRAY['Reservado', 'Vendido', NULL])[1 + n % 3], 'Volumen', now(), now()
                FROM generate_series(1, {ventas}) n
                JOIN (SELECT id, row_number() OVER (ORDER BY id) AS lugar FROM compartido.proyectos) y ON y.lugar = 1 + n % 3
                """,
                """
                INSERT INTO comercial.ventas (id_venta, version, fecha_venta, lote, cliente, moneda, tipo_venta,
                    plazo_meses_credito, cuota_inicial_requerida, valor_lote_venta, status_pedido, status_venta,
                    monto_pagado_actual, pagado, saldo_pendiente, saldo, saldo_a_favor, cliente_firmo_contrato,
                    vendedor_principal, notas, fecha_registro_venta, ultima_modificacion)
                SELECT 'VT' || n, 0, date '2024-01-01' + n * 900 / {ventas}, 'LT' || n, 'CLIT', 'PEN',
                       (ARRAY['contado', 'credito'])[1 + n % 2], 0, 0, 20000,
                       CASE WHEN n % 7 = 0 THEN 'anulado' ELSE 'separacion' END,
                       CASE WHEN n % 7 = 0 THEN 'anulado'
                            ELSE (ARRAY['separacion', 'procesable', 'completada'])[1 + n / 7 % 3] END,
                       0, 0, 20000, 20000, 0, false, 'AT' || n % 100, 'Volumen', now(), now()
                FROM generate_series(1, {ventas}) n
                """,
                """
                INSERT INTO comercial.presencias (id_presencia, version, cliente, fecha_hora_presencia, proyecto_interes,
                    medio_captacion, modalidad, status_presencia, tipo_tour, asesor_captacion_opc, asesor_call_agenda,
                    asesor_liner, asesor_closer, venta_asociada, observaciones, fecha_registro_sistema,
                    ultima_modificacion)
                SELECT 'PRST' || n, 0, 'CLIT', timestamptz '2024-01-01' + n * (interval '900 days' / {filas}), 'OASIS',
                       (ARRAY['campo_opc', 'redes_facebook', 'redes_instagram', 'redes_tiktok', 'referido', 'web', 'otro'])
                           [1 + n % 7],
                       'presencial', 'realizada', 'tour', 'AT' || n % 100, 'AT' || (n * 31 + 1) % 100,
                       'AT' || (n * 17 + 2) % 100, 'AT' || (n * 13 + 3) % 100,
                       CASE WHEN n % 10 = 0 THEN 'VT' || n / 10 END, 'Volumen', now(), now()
                FROM generate_series(1, {filas}) n
                """,
                """
                INSERT INTO comercial.pagos (id_pago, version, orden, venta, fecha_pago, monto_pago, monto, modo_adelanto,
                    metodo_pago, notas_pago, fecha_registro_pago, ultima_modificacion)
                SELECT 'PGT' || n, 0, -n, 'VT' || 1 + n % {ventas}, date '2024-01-01' + n * 90 / ({filas} / 10),
                       100 + n % 900, 100 + n % 900, 'siguientes', 'efectivo', 'Volumen', now(), now()
                FROM generate_series(1, {filas}) n
                """,
                """
                INSERT INTO comercial.comisiones (id_comision_venta_asesor, venta, asesor, rol, porcentaje_comision,
                    monto_comision_calculado, notas, fecha_registro, ultima_modificacion)
                SELECT -(n * 4 + r), 'VT' || n, 'AT' || (n * 31 + r * 37) % 100,
                       (ARRAY['captacion', 'llamada', 'liner', 'closer'])[1 + r], 1, 100, 'Volumen', now(), now()
                FROM generate_series(1, {ventas}) n, generate_series(0, 3) r
                """);
        sqlDeMigracion().sql("SELECT comercial.plegar_tablero()").query((_, _) -> true).single();
        for (var tabla :
                new String[] {
                    "lotes",
                    "ventas",
                    "presencias",
                    "pagos",
                    "comisiones",
                    "presencias_por_dia",
                    "recaudo_por_dia",
                    "participaciones",
                    "participaciones_por_mes"
                }) {
            comoTrasUnRato("comercial." + tabla);
        }
        generados = true;
    }

    /** Triggers would count row by row; so, all is counted at the end. */
    private static void sinDisparadores(String... sentencias) {
        var tablas =
                new String[] {"lotes", "ventas", "presencias", "pagos", "comisiones", "clientes"};
        var sql = sqlDeMigracion();
        for (var tabla : tablas) {
            sql.sql("ALTER TABLE comercial." + tabla + " DISABLE TRIGGER USER").update();
        }
        for (var sentencia : sentencias) {
            sql.sql(sentencia.replace("{filas}", "" + FILAS).replace("{ventas}", "" + FILAS / 10))
                    .update();
        }
        for (var tabla : tablas) {
            sql.sql("ALTER TABLE comercial." + tabla + " ENABLE TRIGGER USER").update();
        }
        sql.sql("SELECT comercial.recontar_tablero()").query((_, _) -> true).single();
    }
}
