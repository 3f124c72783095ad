package pe.jcc.api.documentacion;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import pe.jcc.api.error.Frases;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Tells of each operation the refusals that it can answer with. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // the others speak of all answers
class Negaciones implements OpenApiCustomizer {

    private final Frases frases;

    Negaciones(Frases frases) {
        this.frases = frases;
    }

    @Override
    public void customise(OpenAPI documento) {
        var componentes = documento.getComponents();
        EsquemasDeError.TODOS.forEach(componentes::addSchemas);
        for (var negacion : Negacion.values()) {
            componentes.addResponses(negacion.nombre(), negacion.respuesta(frases));
        }
        documento.getPaths().values().stream()
                .flatMap(direccion -> direccion.readOperationsMap().entrySet().stream())
                .forEach(operacion -> completar(operacion.getKey(), operacion.getValue()));
    }

    private static void completar(HttpMethod metodo, Operation operacion) {
        operacion
                .getResponses()
                .forEach(
                        (codigo, respuesta) -> {
                            if (codigo.startsWith("4") && respuesta.get$ref() == null) {
                                Negacion.comoProblema(respuesta.getContent());
                            }
                        });
        boolean conCuerpo = operacion.getRequestBody() != null;
        if (conCuerpo
                || metodo == HttpMethod.POST
                || tieneParametro(operacion, p -> p.getIn().equals("query"))) {
            agregar(operacion, Negacion.DATOS_INVALIDOS);
        }
        agregar(operacion, Negacion.SIN_CREDENCIALES);
        if (operacion.getSecurity() == null) {
            agregar(operacion, Negacion.SIN_PERMISO);
        }
        if (tieneParametro(
                operacion, p -> p.getIn().equals("path") || p.getName().equals("page"))) {
            agregar(operacion, Negacion.NO_ENCONTRADO);
        }
        if (operacion.getSecurity() == null && metodo != HttpMethod.GET) {
            agregar(operacion, Negacion.CONFLICTO);
        }
        if (tieneParametro(operacion, p -> p.getName().equals(HttpHeaders.IF_MATCH))) {
            agregar(operacion, Negacion.DESACTUALIZADO);
        }
        if (conCuerpo) {
            agregar(operacion, Negacion.CUERPO_DEMASIADO_GRANDE);
            agregar(operacion, Negacion.MEDIO_INCOMPATIBLE);
        }
        agregar(operacion, Negacion.DEMASIADAS);
        agregar(operacion, Negacion.NO_DISPONIBLE);
        agregar(operacion, Negacion.OTRA);
    }

    private static boolean tieneParametro(Operation operacion, Predicate<Parameter> cual) {
        return Objects.requireNonNullElse(operacion.getParameters(), List.<Parameter>of()).stream()
                .anyMatch(cual);
    }

    private static void agregar(Operation operacion, Negacion negacion) {
        operacion
                .getResponses()
                .putIfAbsent(negacion.codigo(), new ApiResponse().$ref(negacion.nombre()));
    }
}
