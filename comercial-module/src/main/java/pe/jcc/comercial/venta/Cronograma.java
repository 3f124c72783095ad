package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.plan.CuotaPlaneada;
import pe.jcc.comercial.plan.Reparto;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Dinero;
import pe.jcc.compartido.Frase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cuotas of a venta: those in force, and those that a changed plan has no longer. */
record Cronograma(Venta venta, List<Cuota> cuotas) {

    List<CuotaPlaneada> planeadas() {
        return vigentes().map(Cuota::planeada).toList();
    }

    Dinero programado() {
        return planeadas().stream()
                .map(CuotaPlaneada::monto)
                .reduce(Dinero.cero(venta.moneda()), Dinero::mas);
    }

    Optional<Cuota> cuota(@Nullable Long id) {
        return vigentes().filter(cuota -> Objects.equals(cuota.id(), id)).findFirst();
    }

    /** Those of the new plan and no others; one of a former plan comes back with its id. */
    void rehacer(List<CuotaPlaneada> planeadas, Numeracion numeracion) {
        cuotas.stream().filter(cuota -> cuota.numero() > planeadas.size()).forEach(Cuota::retirar);
        agregar(planeadas.size(), numeracion);
        for (var cuota : cuotas) {
            if (cuota.numero() <= planeadas.size()) {
                var planeada = planeadas.get(cuota.numero() - 1);
                cuota.programar(planeada.vencimiento(), planeada.monto().monto());
            }
        }
    }

    private void agregar(int cuantas, Numeracion numeracion) {
        var hay = cuotas.stream().map(Cuota::numero).collect(Collectors.toSet());
        var faltan =
                IntStream.rangeClosed(1, cuantas).boxed().filter(n -> !hay.contains(n)).toList();
        if (!faltan.isEmpty()) {
            var ids = numeracion.cuotas().apply(faltan.size()).iterator();
            faltan.forEach(numero -> cuotas.add(new Cuota(ids.next(), venta, numero)));
        }
    }

    /** The difference is moved to the last cuota that is not paid; {@link DatoInvalido} when that cannot be. */
    void reprogramar(Cuota cuota, DatosDeCuota nuevos) {
        if (!cuota.porPagar()) {
            throw new DatoInvalido(DatoInvalido.SIN_CAMPO, Frase.de("cuota.pagada"));
        }
        var diferencia = nuevos.montoProgramado().subtract(cuota.datos().montoProgramado());
        if (diferencia.signum() != 0) {
            compensar(cuota, diferencia);
        }
        cuota.programar(nuevos.fechaVencimiento(), nuevos.montoProgramado());
    }

    private void compensar(Cuota cuota, BigDecimal diferencia) {
        var ultima =
                vigentes()
                        .filter(otra -> !otra.equals(cuota) && otra.porPagar())
                        .reduce((_, otra) -> otra)
                        .orElseThrow(() -> imposible(cuota));
        var leQueda = ultima.datos().montoProgramado().subtract(diferencia);
        if (leQueda.signum() <= 0 || ultima.saldo().compareTo(diferencia) < 0) {
            throw imposible(cuota);
        }
        ultima.programar(ultima.datos().fechaVencimiento(), leQueda);
    }

    void pagadas(Reparto reparto) {
        vigentes().forEach(cuota -> cuota.pagada(reparto.deuda(cuota.numero())));
    }

    private Stream<Cuota> vigentes() {
        return cuotas.stream().filter(Cuota::vigente);
    }

    private static DatoInvalido imposible(Cuota cuota) {
        return new DatoInvalido(
                "monto_programado", Frase.de("cuota.sin_compensacion", cuota.numero()));
    }
}
