package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.consulta.Momento;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A pago as it is shown.
 *
 * @param montoPagoSoles what the dollars were in soles; null when soles were paid
 * @param cuotaPlanPagoCubierta the cuota that it was meant for, else the first that it paid of
 */
public record PagoDetalle(
        String idPago,
        String venta,
        LocalDate fechaPago,
        BigDecimal montoPago,
        @Nullable BigDecimal montoPagoDolares,
        @Nullable BigDecimal tipoCambioPago,
        @Nullable BigDecimal montoPagoSoles,
        @Nullable String metodoPago,
        @Nullable String referenciaPago,
        @Nullable String notasPago,
        Instant fechaRegistroPago,
        @Nullable Long cuotaPlanPagoCubierta,
        @Nullable CuotaDetalle cuotaInfo,
        String montoPagoDisplay,
        String modoAdelanto,
        long version)
        implements ConVersion {

    /** Of the pago {@code p}, the cuota {@code q} with it. */
    static String columnas(LocalDate hoy) {
        return """
        p.id_pago, p.version AS version_de_pago, p.venta, p.fecha_pago, p.monto_pago, p.monto_pago_dolares, \
        p.tipo_cambio_pago, p.metodo_pago, p.referencia_pago, p.notas_pago, p.fecha_registro_pago, p.modo_adelanto, \
        """
                + CuotaDetalle.columnas(hoy);
    }

    static final String TABLAS =
            """
            comercial.pagos p \
            JOIN comercial.ventas v ON v.id_venta = p.venta \
            LEFT JOIN LATERAL (\
            SELECT min(a.numero_cuota) AS numero FROM comercial.aplicaciones_de_pago a \
            WHERE a.pago = p.id_pago AND a.numero_cuota > 0 AND p.cuota IS NULL) cubre ON true \
            LEFT JOIN comercial.cuotas q \
            ON q.venta = p.venta AND (q.id_cuota = p.cuota OR q.numero_cuota = cubre.numero)\
            """;

    static PagoDetalle leer(ResultSet fila, int numero) throws SQLException {
        var soles = fila.getBigDecimal("monto_pago");
        var dolares = fila.getBigDecimal("monto_pago_dolares");
        var cambio = fila.getBigDecimal("tipo_cambio_pago");
        var cuota = fila.getObject("id_cuota") == null ? null : CuotaDetalle.leer(fila, numero);
        return new PagoDetalle(
                fila.getString("id_pago"),
                fila.getString("venta"),
                fila.getObject("fecha_pago", LocalDate.class),
                soles,
                dolares,
                cambio,
                dolares == null ? null : soles,
                fila.getString("metodo_pago"),
                fila.getString("referencia_pago"),
                fila.getString("notas_pago"),
                Momento.de(fila, "fecha_registro_pago"),
                cuota == null ? null : cuota.idCuota(),
                cuota,
                dolares == null ? "S/. " + soles : "$%s (TC: %s)".formatted(dolares, cambio),
                fila.getString("modo_adelanto"),
                fila.getLong("version_de_pago"));
    }
}
