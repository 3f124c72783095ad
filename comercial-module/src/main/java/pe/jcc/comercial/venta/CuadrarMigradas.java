package pe.jcc.comercial.venta;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import pe.jcc.compartido.Rechazo;
import pe.jcc.compartido.auditoria.Autor;
import pe.jcc.compartido.auditoria.Autoria;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Applies the pagos of the ventas that the migration brought, and mends their plans: many in one transaction, with every
 * core. Those that are refused, or of which a lote hears, come after the others, one by one in their order.
 */
@Component
class CuadrarMigradas {

    private static final Logger LOG = LoggerFactory.getLogger(CuadrarMigradas.class);

    private static final Autor MIGRACION = Autor.nadie("migracion");
    private static final int JUNTAS = 100;

    private final VentaRepository repository;
    private final GuardarVenta guardar;
    private final TransactionTemplate transaccion;
    private final Clock reloj;

    CuadrarMigradas(
            VentaRepository repository,
            GuardarVenta guardar,
            TransactionTemplate transaccion,
            Clock reloj) {
        this.repository = repository;
        this.guardar = guardar;
        this.transaccion = transaccion;
        this.reloj = reloj;
    }

    /**
     * How many could be; one of which the old system did not tell enough waits for a person.
     *
     * @param avance hears how many more were looked at
     */
    int todas(List<String> ids, IntConsumer avance) {
        return Autoria.como(MIGRACION, () -> cuadrar(ids, avance));
    }

    private int cuadrar(List<String> ids, IntConsumer avance) {
        var aparte = porGrupos(ids, avance);
        int cuadradas = ids.size() - aparte.size();
        for (var id : ids) {
            if (aparte.contains(id)) {
                cuadradas += sola(id) ? 1 : 0;
                avance.accept(1);
            }
        }
        return cuadradas;
    }

    private Set<String> porGrupos(List<String> ids, IntConsumer avance) {
        var aparte = new HashSet<String>();
        try (var hilos = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            IntStream.range(0, Math.ceilDiv(ids.size(), JUNTAS))
                    .mapToObj(n -> ids.subList(n * JUNTAS, Math.min(ids.size(), (n + 1) * JUNTAS)))
                    .map(
                            grupo ->
                                    CompletableFuture.supplyAsync(
                                            () -> Autoria.como(MIGRACION, () -> juntas(grupo)),
                                            hilos))
                    .toList()
                    .forEach(
                            grupo -> {
                                var resultado = grupo.join();
                                aparte.addAll(resultado.aparte());
                                avance.accept(resultado.cuadradas());
                            });
        }
        return aparte;
    }

    private record Resultado(int cuadradas, List<String> aparte) {}

    /** Without those that cannot be worked out together with others. */
    private Resultado juntas(List<String> ids) {
        var aparte = new ArrayList<String>();
        transaccion.executeWithoutResult(
                estado -> {
                    for (var venta : guardar.tomar(ids)) {
                        if (!cambiaSolaAlgoSuyo(venta)) {
                            aparte.add(venta.id());
                        }
                    }
                    if (!aparte.isEmpty()) {
                        estado.setRollbackOnly();
                    }
                });
        if (aparte.isEmpty()) {
            return new Resultado(ids.size(), aparte);
        }
        var otras = ids.stream().filter(id -> !aparte.contains(id)).toList();
        var resto = otras.isEmpty() ? new Resultado(0, List.of()) : juntas(otras);
        aparte.addAll(resto.aparte());
        return new Resultado(resto.cuadradas(), aparte);
    }

    private boolean cambiaSolaAlgoSuyo(Venta venta) {
        var antes = venta.efecto();
        try {
            cuadrar(venta);
        } catch (Rechazo no) {
            return false;
        }
        return venta.efecto().mismoEnElLote(antes);
    }

    private boolean sola(String id) {
        try {
            transaccion.executeWithoutResult(
                    _ -> {
                        var venta = guardar.tomar(id);
                        var antes = venta.efecto();
                        cuadrar(venta);
                        guardar.sinAviso(venta, antes);
                    });
            return true;
        } catch (Rechazo no) {
            LOG.warn("{} waits for a person: {}", id, no.frase().clave());
            return false;
        }
    }

    private void cuadrar(Venta venta) {
        var ahora = reloj.instant();
        venta.cuadrarMigrada(repository.numeracion(), ahora);
        venta.tocar(ahora);
    }
}
