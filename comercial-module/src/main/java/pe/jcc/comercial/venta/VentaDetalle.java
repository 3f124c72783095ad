package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.cliente.ClienteResumido;
import pe.jcc.comercial.lote.Rotulo;
import pe.jcc.compartido.Cifra;
import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.consulta.Momento;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A venta as it is shown, with what is its own.
 *
 * @param valorLoteVenta in soles, as are the amounts that follow
 * @param saldoPendienteDolares null when it is in soles
 * @param saldoAFavor what was paid beyond the price, in the currency of the venta
 */
public record VentaDetalle(
        String idVenta,
        LocalDate fechaVenta,
        String lote,
        String loteInfo,
        String cliente,
        ClienteResumido clienteDetalle,
        BigDecimal valorLoteVenta,
        String tipoVenta,
        int plazoMesesCredito,
        BigDecimal cuotaInicialRequerida,
        BigDecimal montoPagadoActual,
        BigDecimal saldoPendiente,
        String statusVenta,
        String statusVentaDisplay,
        boolean clienteFirmoContrato,
        @Nullable LocalDate fechaFirmaContrato,
        @Nullable String vendedorPrincipal,
        @Nullable String vendedorPrincipalNombre,
        @Nullable String participacionJuniorVenta,
        @Nullable String idSocioParticipante,
        @Nullable String socioParticipanteNombre,
        @Nullable String participacionSocioVenta,
        @Nullable String modalidadPresentacion,
        @Nullable String notas,
        Instant fechaRegistroVenta,
        List<PagoDetalle> registrosPago,
        @Nullable PlanDetalle planPagoDetalle,
        @Nullable String presenciaQueOriginoId,
        @Nullable BigDecimal porcentajeComisionVendedorPrincipalPersonalizado,
        @Nullable BigDecimal porcentajeComisionSocioPersonalizado,
        @Nullable BigDecimal precioDolares,
        @Nullable BigDecimal tipoCambio,
        @Nullable Cifra saldoPendienteDolares,
        BigDecimal saldoAFavor,
        List<ComisionDetalle> comisionesAsesores,
        long version)
        implements ConVersion {

    /** Whom it is about, for people who search. */
    String asunto() {
        return loteInfo + " " + cliente + " " + clienteDetalle.nombresCompletosRazonSocial();
    }

    static final String COLUMNAS =
            "v.*, "
                    + Rotulo.SQL
                    + """
                     AS lote_info, \
            principal.nombre_asesor AS principal_nombre, socio.nombre_asesor AS socio_nombre, p.id_presencia, \
            """
                    + ClienteResumido.COLUMNAS;

    static final String TABLAS =
            """
            comercial.ventas v \
            JOIN comercial.clientes c ON c.id_cliente = v.cliente \
            JOIN comercial.lotes l ON l.id_lote = v.lote \
            JOIN compartido.proyectos y ON y.id = l.proyecto_id \
            LEFT JOIN compartido.asesores principal ON principal.id_asesor = v.vendedor_principal \
            LEFT JOIN compartido.asesores socio ON socio.id_asesor = v.id_socio_participante \
            LEFT JOIN comercial.presencias p ON p.venta_asociada = v.id_venta\
            """;

    /** From its columns, and what was read of its own. */
    static VentaDetalle leer(ResultSet fila, LoSuyo suyo) throws SQLException {
        var id = fila.getString("id_venta");
        var status = Opcion.de(StatusVenta.class, fila.getString("status_venta")).orElseThrow();
        boolean enDolares = "USD".equals(fila.getString("moneda"));
        return new VentaDetalle(
                id,
                fila.getObject("fecha_venta", LocalDate.class),
                fila.getString("lote"),
                fila.getString("lote_info"),
                fila.getString("id_cliente"),
                ClienteResumido.leer(fila),
                fila.getBigDecimal("valor_lote_venta"),
                fila.getString("tipo_venta"),
                fila.getInt("plazo_meses_credito"),
                fila.getBigDecimal("cuota_inicial_requerida"),
                fila.getBigDecimal("monto_pagado_actual"),
                fila.getBigDecimal("saldo_pendiente"),
                status.codigo(),
                status.titulo(),
                fila.getBoolean("cliente_firmo_contrato"),
                fila.getObject("fecha_firma_contrato", LocalDate.class),
                fila.getString("vendedor_principal"),
                fila.getString("principal_nombre"),
                fila.getString("participacion_junior_venta"),
                fila.getString("id_socio_participante"),
                fila.getString("socio_nombre"),
                fila.getString("participacion_socio_venta"),
                fila.getString("modalidad_presentacion"),
                fila.getString("notas"),
                Momento.de(fila, "fecha_registro_venta"),
                suyo.pagos(id),
                fila.getObject("id_plan_pago") == null
                        ? null
                        : PlanDetalle.leer(fila, suyo::cuotas),
                fila.getString("id_presencia"),
                fila.getBigDecimal("porcentaje_comision_vendedor_principal_personalizado"),
                fila.getBigDecimal("porcentaje_comision_socio_personalizado"),
                fila.getBigDecimal("precio_dolares"),
                fila.getBigDecimal("tipo_cambio"),
                enDolares ? new Cifra(fila.getBigDecimal("saldo")) : null,
                fila.getBigDecimal("saldo_a_favor"),
                suyo.comisiones(id),
                fila.getLong("version"));
    }
}
