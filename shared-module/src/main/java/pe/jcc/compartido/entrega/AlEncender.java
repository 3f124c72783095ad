package pe.jcc.compartido.entrega;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.evento.Buzon;
import pe.jcc.compartido.suscriptor.SuscriptorEncendido;

import java.util.List;

/** A subscriber that is switched on begins anew: its failures before that do not pause it, or switch it off again. */
@Component
class AlEncender {

    private final List<Buzon> buzones;
    private final JdbcClient jdbc;

    AlEncender(List<Buzon> buzones, JdbcClient jdbc) {
        this.buzones = buzones;
        this.jdbc = jdbc;
    }

    @EventListener
    void empezarDeNuevo(SuscriptorEncendido suscriptor) {
        for (var buzon : buzones) {
            jdbc.sql(
                            Cola.en(
                                    buzon.lado(),
                                    """
                                    UPDATE @.suscriptor_estado
                                    SET fallos_seguidos = 0, fallando_desde = NULL, pausa_hasta = NULL
                                    WHERE suscriptor = ?
                                    """))
                    .param(suscriptor.id())
                    .update();
            buzon.tocarAlConfirmar();
        }
    }
}
