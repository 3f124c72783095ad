package pe.jcc.api.seguridad;

import pe.jcc.compartido.Permiso;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission that a handler asks for. One without it is open to nobody, but for the public addresses. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requiere {

    Permiso value();
}
