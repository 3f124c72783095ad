package pe.jcc.api.comercial.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import pe.jcc.compartido.llamante.Credencial;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class CredencialesRecientesTest {

    private final AtomicLong ahora = new AtomicLong();
    private int lecturas;
    private boolean sinBase;
    private List<Credencial> guardadas = List.of(credencial(1));
    private final CredencialesRecientes recientes =
            new CredencialesRecientes(this::leer, ahora::get);

    @Test
    void what_was_read_serves_for_three_seconds() {
        recientes.lista();
        pasar(Duration.ofSeconds(3));
        recientes.lista();
        assertThat(lecturas).isEqualTo(1);

        guardadas = List.of();
        pasar(Duration.ofMillis(1));
        assertThat(recientes.lista()).isEmpty();
        assertThat(lecturas).isEqualTo(2);
    }

    @Test
    void one_that_is_not_there_is_looked_for_once_a_second_however_many_come() {
        recientes.lista();
        for (int decima = 0; decima < 50; decima++) {
            pasar(Duration.ofMillis(100));
            for (int n = 0; n < 100; n++) {
                recientes.masNueva();
            }
        }
        assertThat(lecturas).isBetween(4, 6);
    }

    @Test
    void one_that_was_made_just_now_is_found() {
        recientes.lista();
        pasar(Duration.ofMillis(1_001));
        guardadas = List.of(credencial(1), credencial(2));

        assertThat(recientes.lista()).hasSize(1);
        assertThat(recientes.masNueva()).hasSize(2);
    }

    @Test
    void while_they_cannot_be_read_those_that_were_serve_on_and_nobody_queues_up_to_try() {
        recientes.lista();
        sinBase = true;
        pasar(Duration.ofSeconds(10));
        for (int n = 0; n < 100; n++) {
            assertThat(recientes.lista()).hasSize(1);
        }
        assertThat(lecturas).isEqualTo(2);
    }

    @Test
    void nobody_is_sent_away_as_unknown_before_they_could_be_read() {
        sinBase = true;
        assertThatThrownBy(recientes::lista).hasMessage("no database");
    }

    private List<Credencial> leer() {
        lecturas++;
        if (sinBase) {
            throw new IllegalStateException("no database");
        }
        return guardadas;
    }

    private void pasar(Duration tiempo) {
        ahora.addAndGet(tiempo.toNanos());
    }

    private static Credencial credencial(long id) {
        return new Credencial(id, "crm", Credencial.huella("token-" + id), null, null);
    }
}
