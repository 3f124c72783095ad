package pe.jcc.api.inicio;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pe.jcc.comercial.cliente.DatosDeCliente;
import pe.jcc.comercial.lote.LoteDetalle;
import pe.jcc.comercial.lote.LoteFiltro;
import pe.jcc.comercial.lote.Lotes;
import pe.jcc.comercial.plan.ModoAdelanto;
import pe.jcc.comercial.venta.DatosDeComision;
import pe.jcc.comercial.venta.DatosDePago;
import pe.jcc.comercial.venta.DatosDeVenta;
import pe.jcc.comercial.venta.PagoPedido;
import pe.jcc.comercial.venta.Pagos;
import pe.jcc.comercial.venta.RolEnVenta;
import pe.jcc.comercial.venta.StatusVenta;
import pe.jcc.comercial.venta.TipoVenta;
import pe.jcc.comercial.venta.VentaDetalle;
import pe.jcc.comercial.venta.VentaPedida;
import pe.jcc.comercial.venta.Ventas;
import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.Lima;
import pe.jcc.compartido.Moneda;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.contrato.TipoDocumento;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Ventas to synthetic people, in every state that a venta can have, with pagos and comisiones. */
@Component
class DemostracionDeVentas {

    private static final String EN_SOLES = "OASIS 1";
    private static final String EN_DOLARES = "OASIS 2";
    private static final BigDecimal CAMBIO = new BigDecimal("3.750");

    private final Ventas ventas;
    private final Pagos pagos;
    private final Lotes lotes;
    private final Clock reloj;

    DemostracionDeVentas(Ventas ventas, Pagos pagos, Lotes lotes, Clock reloj) {
        this.ventas = ventas;
        this.pagos = pagos;
        this.lotes = lotes;
        this.reloj = reloj;
    }

    void cargar(List<String> asesores) {
        var enSoles = disponibles(EN_SOLES);
        var enDolares = disponibles(EN_DOLARES);
        var asesor = asesores.getFirst();
        var otro = asesores.getLast();

        var alDia = vender(enSoles.get(0), 24, 5, "1500", asesor, otro, "Fabiola Muestra Soto");
        pagar(alDia, 5, "1500", null);
        for (int mes = 4; mes >= 0; mes--) {
            pagar(alDia, mes, regular(alDia), null);
        }
        ventas.firmar(alDia.idVenta(), hoy().minusMonths(5).plusDays(10));

        var atrasada = vender(enSoles.get(1), 24, 7, "1000", otro, asesor, "Gino Muestra Paz");
        pagar(atrasada, 7, "1000", null);
        pagar(atrasada, 5, regular(atrasada), null);

        var enDolar = vender(enDolares.get(0), 24, 4, "3750", asesor, otro, "Hilda Muestra León");
        pagar(enDolar, 4, null, "1000");
        pagar(enDolar, 2, null, regular(enDolar));

        var alContado = vender(enSoles.get(2), 0, 3, "0", otro, asesor, "Iván Muestra Cruz");
        pagar(alContado, 3, alContado.valorLoteVenta().toPlainString(), null);
        ventas.firmar(alContado.idVenta(), hoy().minusMonths(3).plusDays(5));

        vender(enSoles.get(3), 12, 0, "2000", asesor, otro, "Julia Muestra Ñahui");
        var anulada = vender(enSoles.get(4), 0, 2, "0", otro, asesor, "Kevin Muestra Díaz");
        ventas.cambiar(
                anulada.idVenta(),
                VersionVista.CUALQUIERA,
                "",
                datos -> new VentaPedida(datos, StatusVenta.ANULADO, null));
    }

    private VentaDetalle vender(
            LoteDetalle lote,
            int meses,
            int haceMeses,
            String inicial,
            String vendedor,
            String otro,
            String quien) {
        boolean enDolares =
                lote.precioListaSoles() == null || lote.precioListaSoles().signum() == 0;
        var datos =
                new DatosDeVenta(
                        hoy().minusMonths(haceMeses),
                        lote.idLote(),
                        "",
                        meses == 0 ? TipoVenta.CONTADO : TipoVenta.CREDITO,
                        meses,
                        new BigDecimal(inicial).setScale(2),
                        enDolares ? lote.precioCredito24MesesDolares() : null,
                        enDolares ? CAMBIO : null,
                        vendedor,
                        null,
                        null,
                        null,
                        "Presencial",
                        "Venta de demostración",
                        null,
                        null);
        var comisiones =
                List.of(
                        comision(otro, RolEnVenta.CAPTACION_OPC, "1.00"),
                        comision(vendedor, RolEnVenta.LINER, "2.00"),
                        comision(vendedor, RolEnVenta.CLOSER, "1.50"));
        return ventas.crear(new VentaPedida(datos, null, comisiones), cliente(quien));
    }

    private void pagar(
            VentaDetalle venta, int haceMeses, @Nullable String soles, @Nullable String dolares) {
        var enDolares = dolares == null ? null : new Dinero(new BigDecimal(dolares), Moneda.USD);
        var enSoles =
                enDolares == null
                        ? new BigDecimal(String.valueOf(soles))
                        : enDolares.en(Moneda.PEN, CAMBIO).monto();
        pagos.crear(
                new PagoPedido(
                        venta.idVenta(),
                        new DatosDePago(
                                hoy().minusMonths(haceMeses),
                                enSoles,
                                enDolares == null ? null : enDolares.monto(),
                                enDolares == null ? null : CAMBIO,
                                "transferencia",
                                null,
                                null,
                                null,
                                ModoAdelanto.SIGUIENTES)));
    }

    private static String regular(VentaDetalle venta) {
        var plan = venta.planPagoDetalle();
        return plan == null ? "0" : plan.montoCuotaRegularOriginal().toPlainString();
    }

    private List<LoteDetalle> disponibles(String proyecto) {
        return lotes
                .lista(
                        new LoteFiltro(null, proyecto, null, null, null, "Disponible", null),
                        new Tramo(1, 100))
                .filas()
                .stream()
                .filter(
                        lote ->
                                seVende(
                                        lote.precioCredito24MesesSoles(),
                                        lote.precioCredito24MesesDolares()))
                .toList();
    }

    private static boolean seVende(@Nullable BigDecimal enSoles, @Nullable BigDecimal enDolares) {
        return (enSoles != null && enSoles.signum() > 0)
                || (enDolares != null && enDolares.signum() > 0);
    }

    private static DatosDeComision comision(String asesor, RolEnVenta rol, String porcentaje) {
        return new DatosDeComision(asesor, rol, new BigDecimal(porcentaje), "");
    }

    private static DatosDeCliente cliente(String nombre) {
        return new DatosDeCliente(
                TipoDocumento.DNI,
                null,
                nombre,
                null,
                null,
                "Huacho",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private LocalDate hoy() {
        return Lima.hoy(reloj);
    }
}
