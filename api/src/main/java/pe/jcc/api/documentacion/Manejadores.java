package pe.jcc.api.documentacion;

import io.swagger.v3.oas.models.Operation;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.ConVersion;

import java.util.Objects;

/** Tells of each operation what its handler says: the permission that it asks for, and whether a version comes back. */
@Component
class Manejadores implements OperationCustomizer {

    @Override
    public Operation customize(Operation operacion, HandlerMethod manejador) {
        var requiere = manejador.getMethodAnnotation(Requiere.class);
        if (requiere != null) {
            var dicho = Objects.requireNonNullElse(operacion.getDescription(), "");
            var permiso = "Permiso: `%s`".formatted(requiere.value().codigo());
            operacion.setDescription(dicho.isEmpty() ? permiso : dicho + "\n\n" + permiso);
        }
        if (ConVersion.class.isAssignableFrom(manejador.getReturnType().getParameterType())) {
            operacion.getResponses().values().forEach(Encabezado.ETAG::en);
        }
        return operacion;
    }
}
