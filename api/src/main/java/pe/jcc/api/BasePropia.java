package pe.jcc.api;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Whether the platform runs on the PostgreSQL that it brought along. */
@Component
public class BasePropia {

    private final boolean incorporada;

    BasePropia(Environment entorno) {
        this.incorporada = !StringUtils.hasText(entorno.getProperty("spring.datasource.url"));
    }

    public boolean incorporada() {
        return incorporada;
    }
}
