package pe.jcc.api.crm.lead;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

import pe.jcc.crm.lead.CalleOModulo;
import pe.jcc.crm.lead.Contexto;
import pe.jcc.crm.lead.ProyectoDeInteres;
import pe.jcc.crm.lead.Tipificacion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents what narrows and orders the list of leads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "ubicacion", in = ParameterIn.QUERY)
@Parameter(name = "ubicacion__icontains", in = ParameterIn.QUERY)
@Parameter(
        name = "proyecto_interes",
        in = ParameterIn.QUERY,
        schema = @Schema(implementation = ProyectoDeInteres.class))
@Parameter(name = "medio", in = ParameterIn.QUERY)
@Parameter(name = "distrito", in = ParameterIn.QUERY)
@Parameter(name = "distrito__icontains", in = ParameterIn.QUERY)
@Parameter(
        name = "tipificacion",
        in = ParameterIn.QUERY,
        schema = @Schema(implementation = Tipificacion.class))
@Parameter(
        name = "personal_opc_captador",
        in = ParameterIn.QUERY,
        description = "Un id",
        schema = @Schema(type = "integer"))
@Parameter(
        name = "supervisor_opc_captador",
        in = ParameterIn.QUERY,
        description = "Un id",
        schema = @Schema(type = "integer"))
@Parameter(
        name = "calle_o_modulo",
        in = ParameterIn.QUERY,
        schema = @Schema(implementation = CalleOModulo.class))
@Parameter(
        name = "asesor",
        in = ParameterIn.QUERY,
        description = "El id de un usuario; «null», los que nadie atiende")
@Parameter(
        name = "is_opc_lead",
        in = ParameterIn.QUERY,
        description = "true o false, sobre es_lead_opc; otra cosa no filtra")
@Parameter(
        name = "es_opc_lead",
        in = ParameterIn.QUERY,
        description = "true o false, sobre es_lead_opc o es_directeo; otra cosa no filtra")
@Parameter(name = "fecha_creacion_after", in = ParameterIn.QUERY, description = "YYYY-MM-DD")
@Parameter(name = "fecha_creacion_before", in = ParameterIn.QUERY, description = "YYYY-MM-DD")
@Parameter(name = "ultima_actualizacion_after", in = ParameterIn.QUERY, description = "YYYY-MM-DD")
@Parameter(name = "ultima_actualizacion_before", in = ParameterIn.QUERY, description = "YYYY-MM-DD")
@Parameter(name = "fecha_captacion_after", in = ParameterIn.QUERY, description = "YYYY-MM-DD")
@Parameter(name = "fecha_captacion_before", in = ParameterIn.QUERY, description = "YYYY-MM-DD")
@Parameter(
        name = "context",
        in = ParameterIn.QUERY,
        description = "gestion: sin directeo; opc: solo directeo",
        schema = @Schema(implementation = Contexto.class))
@Parameter(
        name = "search",
        in = ParameterIn.QUERY,
        description =
                "Cada palabra está en nombre, celular, ubicación, distrito, observación, calle o"
                        + " módulo o proyecto; un celular, escrito como sea")
@Parameter(
        name = "ordering",
        in = ParameterIn.QUERY,
        description =
                "fecha_creacion, ultima_actualizacion, nombre, tipificacion, celular, ubicacion,"
                        + " fecha_captacion, personal_opc_captador, supervisor_opc_captador,"
                        + " proyecto_interes; con - descendente")
@interface FiltrosDeLead {}
