package pe.jcc.api.comercial.tablero;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import pe.jcc.api.RecursoTest;

import tools.jackson.databind.JsonNode;

/** Four ventas, their presencias and pagos of March and April 2001, when no other test sells anything. */
abstract class TableroDePrueba extends RecursoTest {

    protected static final String TABLERO = "/api/gestion/dashboard-data/";
    protected static final String DIAS = "startDate=2001-03-01&endDate=2001-04-30";
    protected static final String TODO = "?" + DIAS;

    @BeforeEach
    void loQueHubo() {
        borrar();
        sql.sql(
                        """
                        INSERT INTO compartido.proyectos (nombre, moneda, ubicacion, etapas)
                        VALUES ('TABLERO', 'PEN', 'Lima', 1);
                        INSERT INTO compartido.asesores (id_asesor, version, nombre_asesor, numero_hijos, fecha_ingreso,
                                                         fecha_registro_sistema, ultima_modificacion_sistema)
                        SELECT id, 0, nombre, 0, '2001-01-01', now(), now()
                        FROM (VALUES ('TAB1', 'Ana Tablero'), ('TAB2', 'Beto Tablero'), ('TAB3', 'Carla Tablero'))
                            AS a (id, nombre);
                        INSERT INTO comercial.clientes (id_cliente, version, tipo_documento, fecha_registro,
                                                        nombres_completos_razon_social, ultima_modificacion)
                        VALUES ('TABC', 0, 'DNI', now(), 'Compradora Tablero', now());
                        INSERT INTO comercial.lotes (id_lote, version, proyecto_id, etapa, manzana, numero_lote, area_m2,
                                                     estado_lote, estado_por_venta, fecha_creacion, ultima_modificacion)
                        SELECT l.id, 0, y.id, 1, 'T', l.id, 120, estado, por_venta, now(), now()
                        FROM (VALUES ('TABL1', 'Disponible', 'Reservado'), ('TABL2', 'Disponible', NULL),
                                     ('TABL3', 'Vendido', NULL), ('TABL4', 'Reservado', 'Vendido'))
                            AS l (id, estado, por_venta), compartido.proyectos y
                        WHERE y.nombre = 'TABLERO'
                        """)
                .update();
        venta("TABV1", "2001-03-10", "credito", "procesable", "TABL1", "'TAB1'");
        venta("TABV2", "2001-03-31", "contado", "separacion", "TABL2", "'TAB2'");
        venta("TABV3", "2001-04-01", "credito", "anulado", "TABL2", "'TAB1'");
        venta("TABV4", "2001-04-02", "contado", "completada", "TABL4", "NULL");
        presencia("TABP1", "2001-03-31 23:59:59.999-05", "web", "realizada", "tour", "'TABV1'");
        presencia("TABP2", "2001-04-01 00:00-05", "", "realizada", "tour", "'TABV3'");
        presencia("TABP3", "2001-04-02 10:00-05", "referido", "realizada", "no_tour", "NULL");
        presencia("TABP4", "2001-04-02 10:00-05", "referido", "agendada", "tour", "NULL");
        presencia("TABP5", "2001-04-30 23:59-05", "referido", "realizada", "tour", "NULL");
        partes("TABP1", "'TAB1'", "NULL", "NULL", "'TAB2'");
        partes("TABP5", "'TAB3'", "'TAB3'", "NULL", "NULL");
        comision(1, "TABV1", "TAB3", "captacion");
        comision(2, "TABV1", "TAB1", "closer");
        comision(3, "TABV4", "TAB3", "captacion_opc");
        comision(4, "TABV4", "TAB3", "call");
        comision(5, "TABV4", "TAB3", "otro");
        pago("TABG1", "TABV1", "2001-03-15", "1000.50");
        pago("TABG2", "TABV1", "2001-04-01", "500");
        pago("TABG3", "TABV2", "2001-04-10", "250.25");
        pago("TABG4", "TABV3", "2001-04-11", "99");
    }

    @AfterEach
    void nadaQueda() {
        borrar();
    }

    protected JsonNode tablero(String consulta) {
        return logrado(200, ver(TABLERO + consulta));
    }

    protected void venta(
            String id, String fecha, String tipo, String status, String lote, String vendedor) {
        sql.sql(
                        """
                        INSERT INTO comercial.ventas (id_venta, version, fecha_venta, lote, cliente, moneda, tipo_venta,
                            plazo_meses_credito, cuota_inicial_requerida, valor_lote_venta, status_pedido, status_venta,
                            monto_pagado_actual, pagado, saldo_pendiente, saldo, saldo_a_favor, cliente_firmo_contrato,
                            vendedor_principal, fecha_registro_venta, ultima_modificacion)
                        VALUES (:id, 0, CAST(:fecha AS date), :lote, 'TABC', 'PEN', :tipo, 0, 0, 12000,
                            CASE WHEN :status = 'anulado' THEN 'anulado' ELSE 'separacion' END, :status,
                            0, 0, 12000, 12000, 0, false, %s, now(), now())
                        """
                                .formatted(vendedor))
                .param("id", id)
                .param("fecha", fecha)
                .param("tipo", tipo)
                .param("status", status)
                .param("lote", lote)
                .update();
    }

    protected void presencia(
            String id, String cuando, String medio, String status, String tour, String venta) {
        sql.sql(
                        """
                        INSERT INTO comercial.presencias (id_presencia, version, cliente, fecha_hora_presencia,
                            proyecto_interes, medio_captacion, modalidad, status_presencia, tipo_tour, venta_asociada,
                            fecha_registro_sistema, ultima_modificacion)
                        VALUES (:id, 0, 'TABC', CAST(:cuando AS timestamptz), 'TABLERO', :medio, 'presencial', :status, :tour,
                            %s, now(), now())
                        """
                                .formatted(venta))
                .param("id", id)
                .param("cuando", cuando)
                .param("medio", medio)
                .param("status", status)
                .param("tour", tour)
                .update();
    }

    protected void partes(
            String presencia, String captacion, String call, String liner, String closer) {
        sql.sql(
                        """
                        UPDATE comercial.presencias SET asesor_captacion_opc = %s, asesor_call_agenda = %s,
                            asesor_liner = %s, asesor_closer = %s
                        WHERE id_presencia = ?
                        """
                                .formatted(captacion, call, liner, closer))
                .param(presencia)
                .update();
    }

    protected void comision(int id, String venta, String asesor, String rol) {
        sql.sql(
                        """
                        INSERT INTO comercial.comisiones (id_comision_venta_asesor, venta, asesor, rol,
                            porcentaje_comision, monto_comision_calculado, notas, fecha_registro, ultima_modificacion)
                        VALUES (-?, ?, ?, ?, 1, 120, '', now(), now())
                        """)
                .params(id, venta, asesor, rol)
                .update();
    }

    protected void pago(String id, String venta, String fecha, String soles) {
        sql.sql(
                        """
                        INSERT INTO comercial.pagos (id_pago, version, orden, venta, fecha_pago, monto_pago, monto,
                            modo_adelanto, metodo_pago, fecha_registro_pago, ultima_modificacion)
                        SELECT :id, 0, nextval('comercial.pagos_seq'), :venta, CAST(:fecha AS date), soles, soles,
                            'siguientes', 'efectivo', now(), now()
                        FROM (SELECT CAST(:soles AS numeric) AS soles) AS s
                        """)
                .param("id", id)
                .param("venta", venta)
                .param("fecha", fecha)
                .param("soles", soles)
                .update();
    }

    private void borrar() {
        sql.sql(
                        """
                        DELETE FROM comercial.pagos WHERE id_pago LIKE 'TAB%';
                        DELETE FROM comercial.ventas WHERE id_venta LIKE 'TAB%';
                        DELETE FROM comercial.presencias WHERE id_presencia LIKE 'TAB%';
                        DELETE FROM comercial.clientes WHERE id_cliente = 'TABC';
                        DELETE FROM comercial.lotes WHERE id_lote LIKE 'TAB%';
                        DELETE FROM compartido.proyectos WHERE nombre = 'TABLERO';
                        DELETE FROM compartido.asesores WHERE id_asesor LIKE 'TAB%'
                        """)
                .update();
    }
}
