package pe.jcc.crm.appointment;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Conteos;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;
import pe.jcc.compartido.evento.Buzon;
import pe.jcc.compartido.evento.Evento;
import pe.jcc.compartido.evento.TipoDeEvento;
import pe.jcc.crm.action.Actions;
import pe.jcc.crm.lead.DatosDeLead;
import pe.jcc.crm.lead.Leads;
import pe.jcc.crm.lead.Tipificacion;
import pe.jcc.crm.opc.OpcPersonnel;

import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The door of the appointments. Whoever changes one holds its lead first: all changes around one lead come one after
 * the other. One that takes place is told to the commercial side in the same transaction.
 */
@Service
@Transactional
public class Appointments {

    private final AppointmentRepository repository;
    private final Agenda agenda;
    private final Leads leads;
    private final OpcPersonnel personas;
    private final Actions actions;
    private final ApplicationEventPublisher avisos;
    private final Buzon buzon;
    private final JdbcClient jdbc;
    private final Conteos conteos;
    private final Clock reloj;

    Appointments(
            AppointmentRepository repository,
            Agenda agenda,
            Leads leads,
            OpcPersonnel personas,
            Actions actions,
            ApplicationEventPublisher avisos,
            Buzon buzonDelCrm,
            JdbcClient jdbc,
            Conteos conteos,
            Clock reloj) {
        this.repository = repository;
        this.agenda = agenda;
        this.leads = leads;
        this.personas = personas;
        this.actions = actions;
        this.avisos = avisos;
        this.buzon = buzonDelCrm;
        this.jdbc = jdbc;
        this.conteos = conteos;
        this.reloj = reloj;
    }

    public AppointmentDetalle crear(DatosDeAppointment datos) {
        var lead = leads.tomar(datos.leadId());
        var franja = datos.franja();
        if (franja != null) {
            agenda.ocupar(franja, null);
        }
        var cita = repository.saveAndFlush(new Appointment(datos, reloj.instant()));
        actions.anotar(new Relato(cita.id(), datos, lead.nombre()).agendada());
        var agendada = detalle(cita.id());
        buzon.publicar(
                Evento.unico(
                        TipoDeEvento.CITA_AGENDADA,
                        String.valueOf(cita.id()),
                        asunto(lead),
                        agendada));
        if (datos.estado() == EstadoDeCita.REALIZADA) {
            avisar(cita.id(), datos, lead);
        }
        return agendada;
    }

    public AppointmentDetalle cambiar(
            long id, VersionVista vista, UnaryOperator<DatosDeAppointment> cambio) {
        var cita = bloqueada(id, vista);
        cambiar(cita, cambio.apply(cita.datos()));
        return detalle(id);
    }

    /** Of a lead whose last one this was, people follow up again. */
    public void eliminar(long id, VersionVista vista) {
        var cita = bloqueada(id, vista);
        var lead = leads.tomar(cita.lead());
        repository.delete(cita);
        repository.flush();
        actions.anotar(new Relato(id, cita.datos(), lead.nombre()).eliminada());
        if (lead.suponeCita() && !repository.existsByLeadId(cita.lead())) {
            leads.cambiar(
                    cita.lead(),
                    VersionVista.CUALQUIERA,
                    datos -> datos.con(Tipificacion.SEGUIMIENTO));
        }
    }

    /** The lead came: the latest of its appointments took place, if it has any. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void realizarLaUltimaDe(long lead) {
        leads.tomar(lead);
        repository
                .findFirstByLeadIdOrderByFechaHoraDescIdDesc(lead)
                .filter(cita -> cita.datos().estado() != EstadoDeCita.REALIZADA)
                .ifPresent(cita -> cambiar(cita, cita.datos().realizada()));
    }

    /** Tells the commercial side once more of the latest one that took place. */
    public Optional<AppointmentDetalle> avisarOtraVez() {
        return jdbc.sql(
                        """
                        SELECT id FROM crm.appointments WHERE estado = 'Realizada'
                        ORDER BY fecha_hora DESC, id DESC LIMIT 1
                        """)
                .query(Long.class)
                .optional()
                .map(
                        id -> {
                            var cita = bloqueada(id, VersionVista.CUALQUIERA);
                            avisar(id, cita.datos(), leads.tomar(cita.lead()));
                            return detalle(id);
                        });
    }

    @Transactional(readOnly = true)
    public Pagina<AppointmentDetalle> lista(AppointmentFiltro filtro, Tramo tramo) {
        var lista =
                new Lista(
                                AppointmentDetalle.COLUMNAS,
                                AppointmentDetalle.DESDE,
                                AppointmentDetalle.ORDEN)
                        .porClave("a.id")
                        .contada(conteos);
        return filtro.aplicar(lista).pagina(jdbc, tramo, AppointmentDetalle::leer);
    }

    @Transactional(readOnly = true)
    public AppointmentDetalle detalle(long id) {
        return jdbc.sql(
                        "SELECT %s FROM %s WHERE a.id = ?"
                                .formatted(AppointmentDetalle.COLUMNAS, AppointmentDetalle.DESDE))
                .param(id)
                .query(AppointmentDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    /** {@link NoExiste}, unless there is such an appointment. */
    @Transactional(readOnly = true)
    public void comprobar(long id) {
        if (!existe(id)) {
            throw new NoExiste();
        }
    }

    @Transactional(readOnly = true)
    public boolean existe(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM crm.appointments WHERE id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void cambiar(Appointment cita, DatosDeAppointment datos) {
        var antes = cita.datos();
        var lead = leads.tomar(datos.leadId());
        var franja = datos.franja();
        if (franja == null) {
            cita.sinConflicto();
        } else if (!franja.equals(antes.franja())) {
            agenda.ocupar(franja, cita.id());
            cita.sinConflicto();
        }
        cita.cambiar(datos, reloj.instant());
        repository.saveAndFlush(cita);
        actions.anotar(new Relato(cita.id(), datos, lead.nombre()).actualizada());
        if (datos.estado() == EstadoDeCita.REALIZADA && antes.estado() != EstadoDeCita.REALIZADA) {
            avisar(cita.id(), datos, lead);
        }
    }

    private void avisar(long id, DatosDeAppointment datos, DatosDeLead lead) {
        var captador =
                lead.personalOpcCaptador() == null
                        ? null
                        : personas.comoAsesor(lead.personalOpcCaptador());
        var visita = new Visita(id, datos, lead, captador);
        avisos.publishEvent(visita.contar());
        buzon.publicar(
                Evento.unico(
                        TipoDeEvento.CITA_REALIZADA,
                        visita.llave(),
                        asunto(lead),
                        visita.comoAntes(quienCapto(lead))));
    }

    private String quienCapto(DatosDeLead lead) {
        return lead.personalOpcCaptador() == null
                ? ""
                : personas.detalle(lead.personalOpcCaptador()).nombre();
    }

    private static String asunto(DatosDeLead lead) {
        return lead.nombre() + " " + lead.celular();
    }

    private Appointment bloqueada(long id, VersionVista vista) {
        leads.tomar(repository.leadDe(id).orElseThrow(NoExiste::new));
        var cita = repository.findById(id).orElseThrow(NoExiste::new);
        cita.comprobar(vista);
        return cita;
    }
}
