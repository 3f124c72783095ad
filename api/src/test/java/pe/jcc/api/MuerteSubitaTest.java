package pe.jcc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;

/** The platform as a process of its own, with its own database, killed while webhooks come in. */
class MuerteSubitaTest {

    @TempDir Path datos;

    private final List<Plataforma> iniciadas = new ArrayList<>();
    private final Set<String> respondidas = ConcurrentHashMap.newKeySet();

    @Test
    @Timeout(240)
    void nothing_that_was_answered_is_missing_and_no_start_needs_a_hand() throws Exception {
        var primera = iniciar();
        publicarHastaMatar(primera, "uno", false);

        var segunda = iniciar();
        comprobarQueEstan(segunda);
        publicarHastaMatar(segunda, "dos", true);

        var tercera = iniciar();
        comprobarQueEstan(tercera);
        while (tercera.cuantos("estado=pendiente", tercera.acceso()) > 0) {
            Thread.sleep(
                    500); // what was stored and not answered is finished too, until the time-out
        }
    }

    @AfterEach
    void parar() throws InterruptedException {
        for (var plataforma : iniciadas) {
            plataforma.terminar();
        }
    }

    private Plataforma iniciar() throws IOException {
        iniciadas.add(Plataforma.iniciar(datos, Map.of()));
        return iniciadas.getLast();
    }

    private void publicarHastaMatar(Plataforma plataforma, String vuelta, boolean conSuBase)
            throws Exception {
        var verdugo = new FutureTask<>(() -> matarEnMarcha(plataforma, vuelta, conSuBase));
        Thread.startVirtualThread(verdugo);
        try {
            for (int i = 0; ; i++) {
                var llave = vuelta + "-" + i;
                assertThat(plataforma.webhook(llave)).isEqualTo(200);
                respondidas.add(llave);
            }
        } catch (IOException muerta) {
            verdugo.get();
        }
    }

    private boolean matarEnMarcha(Plataforma plataforma, String vuelta, boolean conSuBase)
            throws IOException, InterruptedException {
        while (respondidas.stream().filter(llave -> llave.startsWith(vuelta)).count() < 30) {
            Thread.sleep(1);
        }
        plataforma.matar(conSuBase);
        return true;
    }

    private void comprobarQueEstan(Plataforma plataforma) throws Exception {
        var acceso = plataforma.acceso();
        for (var llave : respondidas) {
            assertThat(plataforma.cuantos("estado=procesado&id_presencia_crm=" + llave, acceso))
                    .as(llave)
                    .isEqualTo(1);
        }
    }
}
