package pe.jcc.api.compartido.rabbit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Set;

/** How deliveries go is said with a word that means something, else the platform does not start. */
@Component
class TransporteElegido {

    static final String AJUSTE = "jcc.integracion.transporte";
    static final String RABBITMQ = "rabbitmq";

    private static final String POSTGRES = "postgres";

    TransporteElegido(@Value("${" + AJUSTE + ":" + POSTGRES + "}") String elegido) {
        if (!Set.of(POSTGRES, RABBITMQ).contains(elegido)) {
            throw new IllegalArgumentException(
                    "JCC_INTEGRACION_TRANSPORTE: postgres o rabbitmq, no «" + elegido + "»");
        }
    }
}
