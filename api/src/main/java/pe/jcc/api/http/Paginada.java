package pe.jcc.api.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the paging of a list. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "page",
        in = ParameterIn.QUERY,
        description = "Página, desde 1; «last», la última")
@Parameter(
        name = "page_size",
        in = ParameterIn.QUERY,
        schema = @Schema(type = "integer"),
        description = "Filas por página, hasta 100; hasta 1000 en las listas que llenan selectores")
public @interface Paginada {}
