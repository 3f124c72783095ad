package pe.jcc.api.seguridad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

import pe.jcc.api.ApiTest;

import java.util.Optional;

@SuppressWarnings("NullAway.Init") // Spring fills the field
class IntentosTest extends ApiTest {

    @Autowired private Intentos intentos;

    @Test
    void an_attempt_that_got_no_answer_is_not_held_against_anybody() {
        for (int i = 0; i < 70; i++) {
            assertThatThrownBy(() -> intentos.intentar("10.1.1.1", "ana", this::sinBase))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }

        assertThat(intentos.intentar("10.1.1.1", "ana", () -> Optional.of("sí"))).hasValue("sí");
    }

    @Test
    void who_is_right_is_not_counted() {
        for (int i = 0; i < 70; i++) {
            assertThat(intentos.intentar("10.1.1.2", "ana", () -> Optional.of("sí"))).isPresent();
        }
    }

    private Optional<String> sinBase() {
        throw new DataAccessResourceFailureException("The database is away");
    }
}
