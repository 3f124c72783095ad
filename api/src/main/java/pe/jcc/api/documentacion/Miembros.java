package pe.jcc.api.documentacion;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says that our answers always carry all their members, be they null; a request may leave those out. */
@Component
class Miembros implements OpenApiCustomizer {

    private static final String JSON = "application/json";

    @Override
    public void customise(OpenAPI documento) {
        var visita = new Visita(documento.getComponents(), new HashSet<>());
        documento.getPaths().values().stream()
                .flatMap(direccion -> direccion.readOperations().stream())
                .forEach(visita::respuestas);
    }

    private record Visita(Components componentes, Set<Schema<?>> vistos) {

        void respuestas(Operation operacion) {
            operacion.getResponses().values().stream()
                    .filter(respuesta -> respuesta.getContent() != null)
                    .flatMap(respuesta -> Stream.ofNullable(respuesta.getContent().get(JSON)))
                    .forEach(contenido -> exigir(contenido.getSchema()));
        }

        private void exigir(@Nullable Schema<?> esquema) {
            if (esquema == null || !vistos.add(esquema)) {
                return;
            }
            if (esquema.get$ref() != null) {
                exigir(definido(esquema.get$ref()));
            }
            exigir(esquema.getItems());
            if (esquema.getAnyOf() != null) {
                esquema.getAnyOf().forEach(this::exigir);
            }
            if (esquema.getProperties() != null) {
                esquema.setRequired(new ArrayList<>(esquema.getProperties().keySet()));
                List.copyOf(esquema.getProperties().values()).forEach(this::exigir);
            }
        }

        private @Nullable Schema<?> definido(String referencia) {
            return componentes
                    .getSchemas()
                    .get(referencia.substring(Components.COMPONENTS_SCHEMAS_REF.length()));
        }
    }
}
