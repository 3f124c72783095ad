package pe.jcc.api.comercial.cliente;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters of a selector, for OpenAPI. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "search",
        in = ParameterIn.QUERY,
        description = "Cada palabra está en el nombre, el documento o un teléfono")
@Parameter(
        name = "limit",
        in = ParameterIn.QUERY,
        description = "Cuántos a lo más; hasta 1000",
        schema = @Schema(type = "integer", defaultValue = "50"))
@interface Busqueda {}
