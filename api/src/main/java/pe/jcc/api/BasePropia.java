package pe.jcc.api;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether the platform runs on the PostgreSQL that it brought along. */
@Component
public class BasePropia {

    private final boolean incorporada;

    BasePropia(Environment entorno) {
        this.incorporada = !entorno.containsProperty("spring.datasource.url");
    }

    public boolean incorporada() {
        return incorporada;
    }
}
