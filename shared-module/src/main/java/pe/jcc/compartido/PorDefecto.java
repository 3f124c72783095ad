package pe.jcc.compartido;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What people may leave unsaid of something new, and what it is then; OpenAPI tells it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface PorDefecto {

    /** As JSON writes it. */
    String value();
}
