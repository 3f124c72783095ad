package pe.jcc.comercial.venta;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

import pe.jcc.comercial.plan.ModoAdelanto;
import pe.jcc.comercial.venta.VentaDePrueba.Terminos;
import pe.jcc.comercial.venta.VentaDePrueba.UnPago;
import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.Moneda;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** Whatever people do with a venta, in whatever order: its sums are right to the cent. */
class VentaPropiedadesTest {

    @Property
    void after_every_step_the_saldo_is_that_of_the_cuotas_and_the_cuota_inicial(
            @ForAll("terminos") Terminos terminos,
            @ForAll("pasos") List<Consumer<VentaDePrueba>> pasos) {
        var prueba = VentaDePrueba.de(terminos);
        comprobar(prueba.venta());
        for (var paso : pasos) {
            paso.accept(prueba);
            comprobar(prueba.venta());
        }
    }

    @Property
    void the_cuotas_of_a_plan_add_up_to_what_is_financed(@ForAll("terminos") Terminos terminos) {
        var venta = VentaDePrueba.de(terminos).venta();

        var programado = suma(venta.cuotas(), cuota -> cuota.datos().montoProgramado());
        assertThat(programado)
                .isEqualByComparingTo(
                        terminos.meses() == 0
                                ? BigDecimal.ZERO
                                : venta.precio().menos(venta.inicial()).monto());
        assertThat(venta.cuotas())
                .allSatisfy(cuota -> assertThat(cuota.datos().montoProgramado()).isPositive());
    }

    @Property
    void the_order_in_which_pagos_are_entered_does_not_matter(
            @ForAll("terminos") Terminos terminos,
            @ForAll("pagosDeDiasDistintos") List<UnPago> pagos,
            @ForAll Random azar) {
        var porFecha = VentaDePrueba.de(terminos);
        pagos.stream()
                .sorted((uno, otro) -> Integer.compare(uno.dia(), otro.dia()))
                .forEach(porFecha::pagar);
        var revueltos = new ArrayList<>(pagos);
        Collections.shuffle(revueltos, azar);
        var alAzar = VentaDePrueba.de(terminos);
        alAzar.pagar(new UnPago(1, 77, ModoAdelanto.MENOR_CUOTA, null));
        revueltos.forEach(alAzar::pagar);
        alAzar.quitar(0);

        assertThat(montos(alAzar.venta())).isEqualTo(montos(porFecha.venta()));
        assertThat(alAzar.venta().cuenta()).isEqualTo(porFecha.venta().cuenta());
        assertThat(alAzar.venta().status()).isEqualTo(porFecha.venta().status());
    }

    @Property
    void a_pago_that_passes_to_another_venta_leaves_both_right_and_is_lost_nowhere(
            @ForAll("terminos") Terminos terminos,
            @ForAll("terminos") Terminos otros,
            @ForAll("pagosDeDiasDistintos") List<UnPago> pagos,
            @ForAll List<@IntRange(max = 100) Integer> pasan,
            @ForAll Random azar) {
        var una = VentaDePrueba.de(terminos);
        var otra = VentaDePrueba.de(otros);
        pagos.forEach(una::pagar);
        var recibido = una.venta().cuenta().montoPagadoActual();
        for (int cual : pasan) {
            if (azar.nextInt(3) > 0) {
                una.pasar(cual, otra);
            } else {
                otra.pasar(cual, una);
            }
            comprobar(una.venta());
            comprobar(otra.venta());
            assertThat(
                            una.venta()
                                    .cuenta()
                                    .montoPagadoActual()
                                    .add(otra.venta().cuenta().montoPagadoActual()))
                    .isEqualByComparingTo(recibido);
        }
    }

    @Provide
    Arbitrary<Terminos> terminos() {
        return Combinators.combine(
                        Arbitraries.of(Moneda.class),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("100.00"), new BigDecimal("250000.00"))
                                .ofScale(2),
                        Arbitraries.of(0, 12, 24, 36),
                        Arbitraries.integers().between(0, 900))
                .as(
                        (moneda, precio, meses, milesimas) ->
                                new Terminos(
                                        moneda, precio, meses, parte(moneda, precio, milesimas)));
    }

    @Provide
    Arbitrary<List<Consumer<VentaDePrueba>>> pasos() {
        var cual = Arbitraries.integers().between(0, 100);
        Arbitrary<Consumer<VentaDePrueba>> pagar = unPago().map(pago -> v -> v.pagar(pago));
        Arbitrary<Consumer<VentaDePrueba>> cambiar =
                Combinators.combine(cual, unPago()).as((n, pago) -> v -> v.cambiar(n, pago));
        Arbitrary<Consumer<VentaDePrueba>> quitar = cual.map(n -> v -> v.quitar(n));
        Arbitrary<Consumer<VentaDePrueba>> reprogramar =
                Combinators.combine(cual, Arbitraries.integers().between(1, 3000))
                        .as((n, milesimas) -> v -> v.reprogramar(n, milesimas));
        Arbitrary<Consumer<VentaDePrueba>> acordar = terminos().map(otros -> v -> v.acordar(otros));
        return Arbitraries.frequencyOf(
                        Tuple.of(5, pagar),
                        Tuple.of(2, cambiar),
                        Tuple.of(2, quitar),
                        Tuple.of(1, reprogramar),
                        Tuple.of(1, acordar))
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<UnPago>> pagosDeDiasDistintos() {
        return unPago().list().ofMaxSize(20).uniqueElements(UnPago::dia);
    }

    private static Arbitrary<UnPago> unPago() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1200),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.of(ModoAdelanto.class),
                        Arbitraries.integers().between(1, 36).injectNull(0.8))
                .as(UnPago::new);
    }

    private static BigDecimal parte(Moneda moneda, BigDecimal precio, int milesimas) {
        var soles = moneda == Moneda.USD ? precio.multiply(new BigDecimal("3.75")) : precio;
        return Dinero.redondear(soles.multiply(BigDecimal.valueOf(milesimas)).movePointLeft(3));
    }

    private static void comprobar(Venta venta) {
        var cuenta = venta.cuenta();
        var vigentes = venta.cuotas().stream().filter(Cuota::vigente).toList();
        var deCuotas = suma(vigentes, Cuota::saldo);
        var sinCuota =
                venta.sinCuota()
                        .monto()
                        .subtract(
                                suma(
                                        venta.aplicaciones().stream()
                                                .filter(a -> a.numeroCuota() == 0)
                                                .toList(),
                                        AplicacionDePago::monto));

        assertThat(deCuotas.add(sinCuota)).isEqualByComparingTo(cuenta.saldo());
        assertThat(
                        suma(vigentes, cuota -> cuota.datos().montoProgramado())
                                .add(venta.sinCuota().monto()))
                .isEqualByComparingTo(venta.precio().monto());
        assertThat(vigentes).allSatisfy(cuota -> assertThat(cuota.saldo()).isNotNegative());
        assertThat(cuenta.saldo()).isNotNegative();
        assertThat(cuenta.saldoAFavor()).isNotNegative();
        assertThat(venta.precio().monto().subtract(cuenta.saldo()).add(cuenta.saldoAFavor()))
                .isEqualByComparingTo(cuenta.pagado());
        var aplicado = suma(List.copyOf(venta.aplicaciones()), AplicacionDePago::monto);
        assertThat(aplicado.add(cuenta.saldoAFavor())).isEqualByComparingTo(cuenta.pagado());
        cadaPagoSeExplica(venta);
    }

    private static void cadaPagoSeExplica(Venta venta) {
        for (var pago : venta.pagos()) {
            var hecho = pago.hecho();
            var suyas =
                    venta.aplicaciones().stream().filter(a -> a.pago().equals(pago.id())).toList();
            assertThat(suma(suyas, AplicacionDePago::monto))
                    .isLessThanOrEqualTo(hecho.monto().monto());
            if (suma(suyas, AplicacionDePago::monto).compareTo(hecho.monto().monto()) == 0) {
                assertThat(suma(suyas, AplicacionDePago::montoSoles))
                        .isEqualByComparingTo(hecho.soles().monto());
            }
        }
    }

    private static List<BigDecimal> montos(Venta venta) {
        return venta.cuotas().stream().map(Cuota::saldo).toList();
    }

    private static <T> BigDecimal suma(List<T> de, Function<T, BigDecimal> monto) {
        return de.stream().map(monto).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
