package pe.jcc.comercial.presencia;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.contrato.PresenciaRealizada;

/** Hears of the visits that are told within this process, in the teller's transaction. */
@Component
class AlContarseVisita {

    private final Presencias presencias;

    AlContarseVisita(Presencias presencias) {
        this.presencias = presencias;
    }

    @EventListener
    void registrar(PresenciaRealizada visita) {
        presencias.registrar(visita);
    }
}
