package pe.jcc.crm.appointment;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.VersionVista;
import pe.jcc.crm.lead.DatosDeLead;
import pe.jcc.crm.lead.LeadDetalle;
import pe.jcc.crm.lead.Leads;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** Changes a lead; when people say that it came, its latest appointment took place. */
@Service
@Transactional
public class Tipificar {

    private final Leads leads;
    private final Appointments appointments;

    Tipificar(Leads leads, Appointments appointments) {
        this.leads = leads;
        this.appointments = appointments;
    }

    public LeadDetalle cambiar(long lead, VersionVista vista, UnaryOperator<DatosDeLead> cambio) {
        var acabaDeVenir = new AtomicBoolean();
        var detalle =
                leads.cambiar(
                        lead,
                        vista,
                        antes -> {
                            var despues = cambio.apply(antes);
                            acabaDeVenir.set(despues.asistio() && !antes.asistio());
                            return despues;
                        });
        if (acabaDeVenir.get()) {
            appointments.realizarLaUltimaDe(lead);
        }
        return detalle;
    }
}
