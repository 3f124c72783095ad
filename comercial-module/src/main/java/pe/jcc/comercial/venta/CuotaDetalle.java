package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Cifra;
import pe.jcc.compartido.Moneda;
import pe.jcc.compartido.Opcion;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A cuota as it is shown: its amounts are in the currency of the venta unless their name says another. */
public record CuotaDetalle(
        long idCuota,
        long planPagoVenta,
        int numeroCuota,
        LocalDate fechaVencimiento,
        BigDecimal montoProgramado,
        BigDecimal montoPagado,
        String estadoCuota,
        String estadoCuotaDisplay,
        @Nullable LocalDate fechaPagoEfectivo,
        BigDecimal saldoCuota,
        EnMonedas montoProgramadoDisplay,
        EnMonedas saldoCuotaDisplay,
        Cifra montoPagadoSoles,
        @Nullable Cifra tipoCambioPago,
        Cifra montoPagadoDolares,
        @Nullable Cifra saldoCuotaDolares) {

    static final String TABLAS =
            "comercial.cuotas q JOIN comercial.ventas v ON v.id_venta = q.venta";

    /** Of the cuota {@code q} of the venta {@code v}. */
    static String columnas(LocalDate hoy) {
        return """
        q.id_cuota, q.venta AS venta_de_cuota, v.id_plan_pago, v.moneda, q.numero_cuota, q.fecha_vencimiento, \
        q.monto_programado, q.monto_pagado, q.monto_pagado_soles, q.tipo_cambio_pago AS tipo_cambio_de_cuota, \
        q.fecha_pago_efectivo, %s AS estado_cuota\
        """
                .formatted(estado(hoy));
    }

    /** What the cuota {@code q} is on that day. */
    public static String estado(LocalDate hoy) {
        return "comercial.estado_de_cuota(q.monto_programado, q.monto_pagado, q.fecha_vencimiento, DATE '%s')"
                .formatted(hoy);
    }

    static CuotaDetalle leer(ResultSet fila, int numero) throws SQLException {
        var moneda = Moneda.valueOf(fila.getString("moneda"));
        boolean enDolares = moneda == Moneda.USD;
        var programado = fila.getBigDecimal("monto_programado");
        var pagado = fila.getBigDecimal("monto_pagado");
        var saldo = programado.subtract(pagado);
        var estado = Opcion.de(EstadoCuota.class, fila.getString("estado_cuota")).orElseThrow();
        return new CuotaDetalle(
                fila.getLong("id_cuota"),
                fila.getLong("id_plan_pago"),
                fila.getInt("numero_cuota"),
                fila.getObject("fecha_vencimiento", LocalDate.class),
                programado,
                pagado,
                estado.codigo(),
                estado.titulo(),
                fila.getObject("fecha_pago_efectivo", LocalDate.class),
                saldo,
                EnMonedas.de(programado, moneda),
                EnMonedas.de(saldo, moneda),
                new Cifra(fila.getBigDecimal("monto_pagado_soles")),
                Cifra.de(fila.getBigDecimal("tipo_cambio_de_cuota")),
                new Cifra(enDolares ? pagado : BigDecimal.ZERO),
                enDolares ? new Cifra(saldo) : null);
    }
}
