package pe.jcc.comercial.venta;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.lote.Oferta;
import pe.jcc.comercial.plan.ModoAdelanto;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A venta without a database, and what people do with it. */
final class VentaDePrueba {

    static final Instant AHORA = Instant.parse("2026-11-24T02:45:00Z");
    static final LocalDate FECHA = LocalDate.of(2026, 1, 31);

    private long ultima;
    private long orden;
    private int lotes;
    private final List<Pago> pagos = new ArrayList<>();
    private final Venta venta = new Venta("V-PRUEBA", AHORA);

    /** Some terms of a venta. */
    record Terminos(Moneda moneda, BigDecimal precio, int meses, BigDecimal inicial) {

        DatosDeVenta datos(String lote) {
            boolean enDolares = moneda == Moneda.USD;
            return new DatosDeVenta(
                    FECHA,
                    lote,
                    "CLI0001",
                    meses == 0 ? TipoVenta.CONTADO : TipoVenta.CREDITO,
                    meses,
                    inicial,
                    enDolares ? precio : null,
                    enDolares ? new BigDecimal("3.750") : null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        Oferta oferta() {
            return new Oferta(moneda, precio, precio, precio, precio);
        }
    }

    /** Some pago: how much of the price it is, in thousandths, and when. */
    record UnPago(int dia, int milesimas, ModoAdelanto modo, @Nullable Integer cuota) {}

    static VentaDePrueba de(Terminos terminos) {
        var prueba = new VentaDePrueba();
        prueba.acordar(terminos);
        return prueba;
    }

    /** To another lote, on those terms. */
    void acordar(Terminos terminos) {
        var numeros =
                new Numeracion(
                        () -> 1,
                        cuantas -> LongStream.range(0, cuantas).mapToObj(_ -> ++ultima).toList());
        venta.acordar(terminos.datos("L" + ++lotes), terminos.oferta(), numeros, AHORA);
    }

    void pagar(UnPago pago) {
        var nuevo = new Pago("PG-" + ++orden, orden, venta, datos(pago), AHORA);
        pagos.add(nuevo);
        venta.recibir(nuevo);
    }

    void cambiar(int cual, UnPago pago) {
        if (!pagos.isEmpty()) {
            venta.cambiar(pagos.get(cual % pagos.size()), datos(pago));
        }
    }

    void quitar(int cual) {
        if (!pagos.isEmpty()) {
            venta.quitar(pagos.remove(cual % pagos.size()));
        }
    }

    /** One of its pagos becomes one of another venta. */
    void pasar(int cual, VentaDePrueba otra) {
        if (!pagos.isEmpty()) {
            var pago = pagos.remove(cual % pagos.size());
            venta.quitar(pago);
            pago.cambiar(otra.venta, pago.datos().sinCuota());
            otra.venta.recibir(pago);
            otra.pagos.add(pago);
        }
    }

    /** One of its cuotas becomes so many thousandths of itself, if that can be. */
    void reprogramar(int cual, int milesimas) {
        var vigentes = venta.cuotas().stream().filter(Cuota::vigente).toList();
        if (vigentes.isEmpty()) {
            return;
        }
        var cuota = vigentes.get(cual % vigentes.size());
        var antes = cuota.datos();
        var monto =
                Dinero.redondear(
                        antes.montoProgramado()
                                .multiply(BigDecimal.valueOf(milesimas))
                                .movePointLeft(3));
        try {
            venta.reprogramar(cuota, new DatosDeCuota(antes.fechaVencimiento(), monto));
        } catch (DatoInvalido noSePuede) {
            assertThat(cuota.datos()).isEqualTo(antes);
        }
    }

    Venta venta() {
        return venta;
    }

    List<Pago> pagos() {
        return pagos;
    }

    private DatosDePago datos(UnPago pago) {
        var monto =
                Dinero.redondear(
                                venta.precio()
                                        .monto()
                                        .multiply(BigDecimal.valueOf(pago.milesimas()))
                                        .movePointLeft(3))
                        .max(BigDecimal.ONE.setScale(2));
        boolean enDolares = venta.moneda() == Moneda.USD;
        var cambio = new BigDecimal("3.812");
        var soles =
                enDolares ? new Dinero(monto, Moneda.USD).en(Moneda.PEN, cambio).monto() : monto;
        return new DatosDePago(
                FECHA.plusDays(pago.dia()),
                soles,
                enDolares ? monto : null,
                cambio,
                null,
                null,
                null,
                idDe(pago.cuota()),
                pago.modo());
    }

    private @Nullable Long idDe(@Nullable Integer numero) {
        return numero == null
                ? null
                : venta.cuotas().stream()
                        .filter(cuota -> cuota.vigente() && cuota.numero() == numero)
                        .map(Cuota::id)
                        .findFirst()
                        .orElse(null);
    }
}
