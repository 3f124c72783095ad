package pe.jcc.api.crm.appointment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pe.jcc.api.http.Cambio;
import pe.jcc.api.http.Condicional;
import pe.jcc.api.http.CuerpoJson;
import pe.jcc.api.http.Lector;
import pe.jcc.api.http.PaginaJson;
import pe.jcc.api.http.Paginada;
import pe.jcc.api.http.Parametros;
import pe.jcc.api.pedido.Usuario;
import pe.jcc.api.seguridad.Requiere;
import pe.jcc.compartido.Permiso;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Dias;
import pe.jcc.crm.action.ActionDetalle;
import pe.jcc.crm.action.Actions;
import pe.jcc.crm.appointment.AppointmentDetalle;
import pe.jcc.crm.appointment.AppointmentFiltro;
import pe.jcc.crm.appointment.Appointments;
import pe.jcc.crm.appointment.DatosDeAppointment;
import pe.jcc.crm.appointment.EstadoDeCita;
import pe.jcc.crm.lead.Leads;
import pe.jcc.crm.opc.OpcPersonnel;
import pe.jcc.crm.user.Users;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

@Tag(name = "Citas", description = "Las citas de los leads")
@RestController
@RequestMapping("/api/appointments")
class AppointmentController {

    private static final int POR_PAGINA = 10;
    private static final String UNA = "/{id:\\d{1,18}}";

    private final Appointments appointments;
    private final Actions actions;
    private final Leads leads;
    private final OpcPersonnel personas;
    private final Users users;

    AppointmentController(
            Appointments appointments,
            Actions actions,
            Leads leads,
            OpcPersonnel personas,
            Users users) {
        this.appointments = appointments;
        this.actions = actions;
        this.leads = leads;
        this.personas = personas;
        this.users = users;
    }

    @Operation(
            summary = "Las citas, la de fecha más lejana primero",
            description = "El total es exacto hasta 10 000; sobre eso puede tener 2 s de atraso.")
    @Paginada
    @Parameter(
            name = "asesor_comercial",
            in = ParameterIn.QUERY,
            description = "El id de un usuario",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "asesor_presencial",
            in = ParameterIn.QUERY,
            description = "El id de un usuario",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "estado",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = EstadoDeCita.class))
    @Parameter(
            name = "fecha_hora_gte",
            in = ParameterIn.QUERY,
            description = "Desde ese día, YYYY-MM-DD; otra cosa no filtra")
    @Parameter(
            name = "fecha_hora_lte",
            in = ParameterIn.QUERY,
            description = "Hasta ese día, inclusive")
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "Cada palabra está en nombre o celular del lead, lugar u observaciones")
    @Parameter(
            name = "ordering",
            in = ParameterIn.QUERY,
            description = "fecha_hora, estado, lead__nombre, lead__celular; con - descendente")
    @Requiere(Permiso.APPOINTMENTS_VER)
    @GetMapping
    PaginaJson<AppointmentDetalle> lista(HttpServletRequest pedido) {
        var filtro =
                Parametros.leer(
                        pedido,
                        p ->
                                new AppointmentFiltro(
                                        p.clave("asesor_comercial"),
                                        p.clave("asesor_presencial"),
                                        p.opcion("estado", EstadoDeCita.class),
                                        new Dias(
                                                p.fechaSiEs("fecha_hora_gte"),
                                                p.fechaSiEs("fecha_hora_lte")),
                                        p.texto("search"),
                                        p.texto("ordering")));
        var pagina = appointments.lista(filtro, Parametros.tramo(pedido, POR_PAGINA));
        if (pagina.total() == 0) {
            Parametros.existen(
                    pedido,
                    Map.of(
                            "asesor_comercial", users::existe,
                            "asesor_presencial", users::existe));
        }
        return PaginaJson.de(pedido, pagina);
    }

    @Operation(summary = "Una cita")
    @Requiere(Permiso.APPOINTMENTS_VER)
    @GetMapping(UNA)
    AppointmentDetalle detalle(@PathVariable long id) {
        return appointments.detalle(id);
    }

    @Operation(summary = "Lo que se hizo con una cita y con su lead, lo último primero")
    @Requiere(Permiso.APPOINTMENTS_VER)
    @GetMapping(UNA + "/actions")
    List<ActionDetalle> acciones(@PathVariable long id) {
        appointments.comprobar(id);
        return actions.deAppointment(id);
    }

    @Operation(
            summary = "Agendar una cita",
            description =
                    "Sin asesor_comercial_id lo es quien la agenda. 409 si el asesor presencial ya"
                            + " tiene otra a esa hora. Realizada, ya es una presencia.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeAppointment.class)))
    @Requiere(Permiso.APPOINTMENTS_ESCRIBIR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AppointmentDetalle crear(@CuerpoJson ObjectNode cuerpo) {
        var quien = Usuario.actual().orElseThrow().id();
        return appointments.crear(Lector.leer(cuerpo, lectura(quien)::leer));
    }

    @Operation(
            summary = "Cambiar una cita: con PATCH, solo lo que se envía",
            description = "Cuando pasa a Realizada, es una presencia, y una sola.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DatosDeAppointment.class)))
    @Condicional
    @Requiere(Permiso.APPOINTMENTS_ESCRIBIR)
    @RequestMapping(
            method = {RequestMethod.PUT, RequestMethod.PATCH},
            path = UNA)
    AppointmentDetalle cambiar(@PathVariable long id, VersionVista vista, Cambio cambio) {
        var lectura = lectura(null);
        return appointments.cambiar(id, vista, guardados -> cambio.sobre(guardados, lectura::leer));
    }

    @Operation(summary = "Eliminar una cita; su presencia, si la hay, queda")
    @Condicional
    @Requiere(Permiso.APPOINTMENTS_ELIMINAR)
    @DeleteMapping(UNA)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eliminar(@PathVariable long id, VersionVista vista) {
        appointments.eliminar(id, vista);
    }

    private LecturaDeAppointment lectura(@Nullable Long quien) {
        return new LecturaDeAppointment(leads, users, personas, quien);
    }
}
