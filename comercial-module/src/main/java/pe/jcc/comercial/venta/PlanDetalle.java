package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Cifra;
import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The plan of payment of a venta as it is shown.
 *
 * @param montoTotalCredito in soles
 * @param montoCuotaRegularOriginal in the currency of the venta
 */
public record PlanDetalle(
        long idPlanPago,
        String venta,
        String ventaIdStr,
        String ventaClienteNombre,
        String ventaLoteId,
        BigDecimal montoTotalCredito,
        @Nullable Cifra montoTotalCreditoDolares,
        int numeroCuotas,
        BigDecimal montoCuotaRegularOriginal,
        EnMonedas montoCuotaRegularDisplay,
        LocalDate fechaInicioPagoCuotas,
        @Nullable String observaciones,
        List<CuotaDetalle> cuotas,
        Cifra montoPagadoDolares,
        @Nullable Cifra saldoTotalDolares) {

    static final String COLUMNAS =
            """
            v.id_venta, v.lote, v.moneda, v.valor_lote_venta, v.cuota_inicial_requerida, v.id_plan_pago, \
            v.plan_financiado, v.plan_cuota_regular, v.plan_observaciones, c.nombres_completos_razon_social\
            """;

    /** From its columns, and the cuotas that its venta has. */
    static PlanDetalle leer(ResultSet fila, Function<String, List<CuotaDetalle>> deVenta)
            throws SQLException {
        var venta = fila.getString("id_venta");
        var cuotas = deVenta.apply(venta);
        var moneda = Moneda.valueOf(fila.getString("moneda"));
        boolean enDolares = moneda == Moneda.USD;
        var financiado = fila.getBigDecimal("plan_financiado");
        var regular = fila.getBigDecimal("plan_cuota_regular");
        return new PlanDetalle(
                fila.getLong("id_plan_pago"),
                venta,
                venta,
                fila.getString("nombres_completos_razon_social"),
                fila.getString("lote"),
                enDolares
                        ? fila.getBigDecimal("valor_lote_venta")
                                .subtract(fila.getBigDecimal("cuota_inicial_requerida"))
                        : financiado,
                enDolares ? new Cifra(financiado) : null,
                cuotas.size(),
                regular,
                EnMonedas.de(regular, moneda),
                cuotas.getFirst().fechaVencimiento(),
                fila.getString("plan_observaciones"),
                cuotas,
                suma(cuotas, CuotaDetalle::montoPagadoDolares),
                enDolares ? suma(cuotas, CuotaDetalle::saldoCuotaDolares) : null);
    }

    private static Cifra suma(
            List<CuotaDetalle> cuotas, Function<CuotaDetalle, @Nullable Cifra> monto) {
        return new Cifra(
                cuotas.stream()
                        .map(monto)
                        .map(cifra -> cifra == null ? BigDecimal.ZERO : cifra.valor())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
