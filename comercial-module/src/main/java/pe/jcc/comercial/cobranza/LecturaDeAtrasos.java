package pe.jcc.comercial.cobranza;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import pe.jcc.comercial.lote.Rotulo;

import java.time.LocalDate;
import java.util.List;

/** Reads the arrears with two statements: all their sums, and the ventas that can be resolved for them. */
@Component
class LecturaDeAtrasos {

    /** The cuotas that are overdue on {@code :hoy}; what is due that day is not. */
    private static final String VENCIDAS =
            """
            WITH vencidas AS (
                SELECT v.id_venta, v.moneda, y.nombre AS proyecto, v.vendedor_principal AS asesor,
                    coalesce(a.nombre_asesor, :sinAsesor) AS nombre, %s AS cliente, %s AS lote,
                    q.monto_programado - q.monto_pagado AS saldo, CAST(:hoy AS date) - q.fecha_vencimiento AS dias
                FROM %s LEFT JOIN compartido.asesores a ON a.id_asesor = v.vendedor_principal
                WHERE %s AND q.fecha_vencimiento < CAST(:hoy AS date)
                AND (CAST(:proyecto AS text) IS NULL
                    OR position(compartido.llano(:proyecto) IN compartido.llano(y.nombre)) > 0)
                AND (CAST(:asesor AS text) IS NULL OR v.vendedor_principal = :asesor))
            """
                    .formatted(
                            PorCobrar.CLIENTE, Rotulo.SQL, PorCobrar.TABLAS, PorCobrar.CONDICION);

    /** Of all, of each proyecto and of each asesor: as a whole and by rango. */
    private static final String SUMAS =
            """
            SELECT grouping(proyecto) = 0 AS de_proyecto, grouping(nombre) = 0 AS de_asesor, proyecto, asesor, nombre,
                rango, %s
            FROM (SELECT *, %s AS rango FROM vencidas) v
            GROUP BY GROUPING SETS ((), (rango), (proyecto), (proyecto, rango), (asesor, nombre), (asesor, nombre, rango))
            ORDER BY proyecto COLLATE "C", asesor IS NULL, nombre COLLATE "C", asesor, rango
            """
                    .formatted(Suma.COLUMNAS, RangoDeDias.de("dias"));

    private static final String RESOLUBLES =
            """
            SELECT id_venta, cliente, lote, asesor, nombre, moneda, count(*) AS cuotas, sum(saldo) AS saldo, max(dias) AS dias
            FROM vencidas
            GROUP BY id_venta, cliente, lote, asesor, nombre, moneda
            HAVING count(*) >= :minimo
            ORDER BY max(dias) DESC, length(id_venta), id_venta
            """;

    private final JdbcClient jdbc;
    private final int cuotasParaResolver;

    LecturaDeAtrasos(
            JdbcClient jdbc,
            @Value("${jcc.cobranza.cuotas_para_resolver:3}") int cuotasParaResolver) {
        if (cuotasParaResolver < 1) {
            throw new IllegalArgumentException(
                    "jcc.cobranza.cuotas_para_resolver has to be 1 or more");
        }
        this.jdbc = jdbc;
        this.cuotasParaResolver = cuotasParaResolver;
    }

    Antiguedad el(LocalDate hoy, AntiguedadFiltro filtro, String sinAsesor) {
        var sumas = new Sumas();
        consulta(SUMAS, hoy, filtro, sinAsesor).query(sumas::agregar);
        return new Antiguedad(
                hoy,
                cuotasParaResolver,
                sumas.total(),
                sumas.porProyecto(),
                sumas.porAsesor(),
                resolubles(hoy, filtro, sinAsesor));
    }

    private List<VentaResoluble> resolubles(
            LocalDate hoy, AntiguedadFiltro filtro, String sinAsesor) {
        return consulta(RESOLUBLES, hoy, filtro, sinAsesor)
                .param("minimo", cuotasParaResolver)
                .query(VentaResoluble::leer)
                .list();
    }

    private StatementSpec consulta(
            String sobreEllas, LocalDate hoy, AntiguedadFiltro filtro, String sinAsesor) {
        return jdbc.sql(VENCIDAS + sobreEllas)
                .param("hoy", hoy)
                .param("proyecto", filtro.proyecto())
                .param("asesor", filtro.asesor())
                .param("sinAsesor", sinAsesor);
    }
}
