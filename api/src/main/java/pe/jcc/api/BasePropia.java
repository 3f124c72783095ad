package pe.jcc.api;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Whether the platform runs on the PostgreSQL that it brought along. */
@Component
public class BasePropia {

    private final boolean incorporada;

    BasePropia(BeanFactory beans) {
        this.incorporada = beans.containsBean("baseIncorporada");
    }

    public boolean incorporada() {
        return incorporada;
    }
}
