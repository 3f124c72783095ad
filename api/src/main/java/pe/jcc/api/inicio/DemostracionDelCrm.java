package pe.jcc.api.inicio;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.Lima;
import pe.jcc.compartido.ValorJson;
import pe.jcc.crm.appointment.Appointments;
import pe.jcc.crm.appointment.DatosDeAppointment;
import pe.jcc.crm.appointment.EstadoDeCita;
import pe.jcc.crm.duplicate.DatosDeDuplicado;
import pe.jcc.crm.duplicate.Duplicates;
import pe.jcc.crm.lead.CalleOModulo;
import pe.jcc.crm.lead.DatosDeLead;
import pe.jcc.crm.lead.LeadDetalle;
import pe.jcc.crm.lead.Leads;
import pe.jcc.crm.lead.ProyectoDeInteres;
import pe.jcc.crm.lead.Tipificacion;
import pe.jcc.crm.opc.DatosDeOpcPerson;
import pe.jcc.crm.opc.OpcPersonnel;
import pe.jcc.crm.opc.RolOpc;
import pe.jcc.crm.user.ClaveNueva;
import pe.jcc.crm.user.DatosDeUser;
import pe.jcc.crm.user.RolEnCrm;
import pe.jcc.crm.user.Roles;
import pe.jcc.crm.user.Users;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Synthetic people of the CRM, with leads and appointments. Nobody knows their passwords: an ADMIN puts new ones. */
@Component
class DemostracionDelCrm {

    private static final List<String> DISTRITOS =
            List.of("Ate", "Comas", "Huacho", "Los Olivos", "Ventanilla");
    private static final List<String> NOMBRES =
            List.of(
                    "Abel Ejemplo Rojas",
                    "Berta Ejemplo Ríos",
                    "Ciro Ejemplo Peña",
                    "Dora Ejemplo Ñahui",
                    "Efraín Ejemplo Soto",
                    "Flor Ejemplo Luna",
                    "Gino Ejemplo Vega",
                    "Hilda Ejemplo Campos",
                    "Iván Ejemplo Torres",
                    "Julia Ejemplo Quispe",
                    "Kike Ejemplo Flores",
                    "Luz Ejemplo Huamán");

    private final Users users;
    private final OpcPersonnel personas;
    private final Leads leads;
    private final Appointments appointments;
    private final Duplicates duplicados;
    private final Clock reloj;

    DemostracionDelCrm(
            Users users,
            OpcPersonnel personas,
            Leads leads,
            Appointments appointments,
            Duplicates duplicados,
            Clock reloj) {
        this.users = users;
        this.personas = personas;
        this.leads = leads;
        this.appointments = appointments;
        this.duplicados = duplicados;
        this.reloj = reloj;
    }

    void cargar() {
        long operadora = user("operadora.ejemplo", "Rosa", RolEnCrm.OPERADOR);
        long operador = user("operador.ejemplo", "Luis", RolEnCrm.OPERADOR);
        long presencial = user("presencial.ejemplo", "Karina", RolEnCrm.ASESOR_PRESENCIAL);
        long supervisora = opc("Maribel Ejemplo Soto", RolOpc.SUPERVISOR, null, null);
        long captador =
                opc(
                        "Percy Ejemplo Luna",
                        RolOpc.OPC,
                        supervisora,
                        user("opc.ejemplo", "Percy", RolEnCrm.OPC));
        var hechos = new ArrayList<LeadDetalle>();
        for (int i = 0; i < NOMBRES.size(); i++) {
            hechos.add(lead(i, i % 2 == 0 ? operadora : operador, captador, supervisora));
        }
        citas(hechos, operadora, presencial, captador);
        duplicado(hechos.getFirst(), operador);
    }

    private long user(String username, String nombre, RolEnCrm rol) {
        var datos =
                new DatosDeUser(username, nombre, "Ejemplo", "", rol, Roles.DE_TODOS, null, true);
        return users.crear(datos, ClaveNueva.alAzar().texto()).id();
    }

    private long opc(String nombre, RolOpc rol, @Nullable Long supervisor, @Nullable Long user) {
        var horario = new ValorJson("{\"Lunes\": \"9-18\", \"Sábado\": \"10-20\"}");
        return personas.crear(
                        new DatosDeOpcPerson(nombre, null, null, rol, supervisor, user, horario))
                .id();
    }

    private LeadDetalle lead(int i, long asesor, long captador, long supervisora) {
        boolean deLaCalle = i % 3 == 0;
        return leads.crear(
                new DatosDeLead(
                        NOMBRES.get(i),
                        "900 200 " + (101 + i),
                        null,
                        deLaCalle ? "SJL - RENIEC" : "MINKA",
                        elegir(ProyectoDeInteres.values(), i).codigo(),
                        deLaCalle ? "Campo (Centros Comerciales)" : "Web",
                        DISTRITOS.get(i % DISTRITOS.size()),
                        elegir(Tipificacion.values(), i * 3).codigo(),
                        "Lead de demostración",
                        null,
                        i == NOMBRES.size() - 1 ? null : asesor,
                        deLaCalle ? captador : null,
                        deLaCalle ? supervisora : null,
                        deLaCalle ? LocalDate.now(reloj).minusDays(i) : null,
                        deLaCalle ? CalleOModulo.CALLE.codigo() : null,
                        deLaCalle,
                        false));
    }

    private void citas(List<LeadDetalle> de, long operadora, long presencial, long captador) {
        var estados =
                List.of(
                        EstadoDeCita.REALIZADA,
                        EstadoDeCita.CONFIRMADA,
                        EstadoDeCita.PENDIENTE,
                        EstadoDeCita.REPROGRAMADA,
                        EstadoDeCita.CANCELADA);
        var manana = LocalDate.now(reloj).plusDays(1);
        for (int i = 0; i < estados.size(); i++) {
            var estado = estados.get(i);
            boolean yaFue = estado == EstadoDeCita.REALIZADA;
            var hora = manana.atTime(LocalTime.of(9 + 2 * i, 0)).atZone(Lima.ZONA);
            appointments.crear(
                    new DatosDeAppointment(
                            de.get(i).id(),
                            operadora,
                            presencial,
                            yaFue ? captador : null,
                            yaFue ? hora.toInstant().minus(Duration.ofDays(3)) : hora.toInstant(),
                            DatosDeAppointment.DURACION,
                            i % 2 == 0 ? "Sala Lince" : "Zoom",
                            estado,
                            "Cita de demostración"));
        }
    }

    private void duplicado(LeadDetalle lead, long asesor) {
        duplicados.crear(
                new DatosDeDuplicado(
                        lead.id(),
                        lead.nombre(),
                        lead.celular(),
                        "abel@example.test",
                        asesor,
                        null,
                        LocalDate.now(reloj),
                        "Volvió a preguntar",
                        null,
                        null,
                        null,
                        "Web",
                        null,
                        null,
                        null));
    }

    private static <T> T elegir(T[] opciones, int i) {
        return opciones[i % opciones.length];
    }
}
