package pe.jcc.api.comercial.recibido;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pe.jcc.api.comercial.webhook.Recepcion;
import pe.jcc.comercial.recibido.EstadoRecibido;
import pe.jcc.comercial.recibido.RecibidoFiltro;
import pe.jcc.comercial.recibido.Recibidos;
import pe.jcc.compartido.Rechazo;
import pe.jcc.compartido.auditoria.Autor;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Optional;

/** Processes many webhooks again, one after the other, as many as fit into a call. */
@Component
public class Reprocesos {

    private static final int MAXIMO = 500;
    private static final Duration PLAZO = Duration.ofSeconds(20);

    private final Recibidos recibidos;
    private final Recepcion recepcion;

    Reprocesos(Recibidos recibidos, Recepcion recepcion) {
        this.recibidos = recibidos;
        this.recepcion = recepcion;
    }

    /** How many there are. */
    @Schema(name = "SimulacroDeReproceso")
    public record Simulacro(long total) {}

    /**
     * What came of them.
     *
     * @param total how many there were
     * @param omitidos those that somebody else was processing, or had processed
     * @param quedan those that this call did not come to
     * @param ultimo the id after which those are that are left; null: there was none
     */
    public record Reprocesados(
            long total,
            long procesados,
            long rechazados,
            long fallidos,
            long omitidos,
            long quedan,
            @Nullable Long ultimo) {}

    public Simulacro simular(RecibidoFiltro filtro, long despuesDe) {
        return new Simulacro(recibidos.cuantosConError(filtro, despuesDe));
    }

    public Reprocesados ejecutar(RecibidoFiltro filtro, long despuesDe, Autor quien) {
        long fin = System.nanoTime() + PLAZO.toNanos();
        long total = recibidos.cuantosConError(filtro, despuesDe);
        var cuentas = new EnumMap<EstadoRecibido, Long>(EstadoRecibido.class);
        long omitidos = 0;
        @Nullable Long ultimo = null;
        for (long id : recibidos.conError(filtro, despuesDe, MAXIMO)) {
            if (System.nanoTime() > fin) {
                break;
            }
            var estado = reprocesar(id, quien);
            estado.ifPresent(resultado -> cuentas.merge(resultado, 1L, Long::sum));
            omitidos += estado.isPresent() ? 0 : 1;
            ultimo = id;
        }
        return new Reprocesados(
                total,
                cuentas.getOrDefault(EstadoRecibido.PROCESADO, 0L),
                cuentas.getOrDefault(EstadoRecibido.RECHAZADO, 0L),
                cuentas.getOrDefault(EstadoRecibido.FALLIDO, 0L),
                omitidos,
                ultimo == null ? 0 : recibidos.cuantosConError(filtro, ultimo),
                ultimo);
    }

    private Optional<EstadoRecibido> reprocesar(long id, Autor quien) {
        try {
            return Optional.of(recepcion.reprocesar(id, quien, null).estado());
        } catch (Rechazo yaNo) { // somebody was faster
            return Optional.empty();
        }
    }
}
