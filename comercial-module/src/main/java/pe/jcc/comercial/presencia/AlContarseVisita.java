package pe.jcc.comercial.presencia;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.contrato.PresenciaRealizada;
import pe.jcc.compartido.evento.Lado;
import pe.jcc.compartido.modulo.Modulos;

/**
 * Hears of the visits that are told within this process, in the teller's transaction. While the old App Comercial has its
 * module, it hears of them by its webhook instead, and what it makes of them comes with its data.
 */
@Component
class AlContarseVisita {

    private final Presencias presencias;
    private final Modulos modulos;

    AlContarseVisita(Presencias presencias, Modulos modulos) {
        this.presencias = presencias;
        this.modulos = modulos;
    }

    @EventListener
    void registrar(PresenciaRealizada visita) {
        if (modulos.esDeLaPlataforma(Lado.COMERCIAL)) {
            presencias.registrar(visita);
        }
    }
}
