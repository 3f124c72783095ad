package pe.jcc.api.crm.lead;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.compartido.Frase;
import pe.jcc.crm.lead.CalleOModulo;
import pe.jcc.crm.lead.DatosDeLead;
import pe.jcc.crm.lead.Leads;
import pe.jcc.crm.lead.ProyectoDeInteres;
import pe.jcc.crm.lead.Tipificacion;
import pe.jcc.crm.opc.OpcPersonnel;
import pe.jcc.crm.user.Users;

import java.util.Objects;

/**
 * How a body reads as a lead.
 *
 * @param id whose body it is; null: a new one's
 */
record LecturaDeLead(Leads leads, OpcPersonnel personas, Users users, @Nullable Long id) {

    private static final int SIN_MAXIMO = Integer.MAX_VALUE;
    private static final String CAPTADOR = "personal_opc_captador";
    private static final String CAPTADOR_ID = "personal_opc_captador_id";
    private static final String DIRECTEO = "es_directeo";

    DatosDeLead leer(Lector lector) {
        var captador = lector.opcional(CAPTADOR, CAPTADOR_ID).id(personas::existe);
        boolean directeo = booleano(lector, DIRECTEO);
        return new DatosDeLead(
                lector.requerido("nombre").texto(255),
                celular(lector),
                email(lector),
                lector.opcional("ubicacion").texto(255),
                lector.opcional("proyecto_interes").codigo(ProyectoDeInteres.class),
                lector.opcional("medio").texto(100),
                lector.opcional("distrito").texto(100),
                Objects.requireNonNullElse(
                        lector.opcional("tipificacion").codigo(Tipificacion.class), ""),
                lector.opcional("observacion").texto(SIN_MAXIMO),
                lector.opcional("observacion_opc").texto(SIN_MAXIMO),
                asesor(lector, captador, directeo),
                captador,
                lector.opcional("supervisor_opc_captador", "supervisor_opc_captador_id")
                        .id(personas::esSupervisor),
                lector.opcional("fecha_captacion").sinVacio().fecha(),
                lector.opcional("calle_o_modulo").codigo(CalleOModulo.class),
                booleano(lector, "es_lead_opc"),
                directeo);
    }

    private String celular(Lector lector) {
        var celular = lector.requerido("celular").texto(20);
        if (lector.trae("celular") && !leads.celularLibre(celular, id)) {
            lector.falla("celular", Frase.de("campo.unico", "lead", "celular"));
        }
        return celular;
    }

    private @Nullable String email(Lector lector) {
        var email = lector.opcional("email").email(100);
        if (lector.trae("email")
                && email != null
                && !email.isEmpty()
                && !leads.emailLibre(email, id)) {
            lector.falla("email", Frase.de("campo.unico", "lead", "email"));
        }
        return email;
    }

    /** Who brings somebody directly looks after them, whoever else is named: so when both are told together. */
    private @Nullable Long asesor(Lector lector, @Nullable Long captador, boolean directeo) {
        var asesor = lector.opcional("asesor").id(users::existe);
        boolean juntos =
                lector.trae(DIRECTEO) && (lector.trae(CAPTADOR) || lector.trae(CAPTADOR_ID));
        return juntos && directeo && captador != null
                ? personas.userDe(captador).orElse(asesor)
                : asesor;
    }

    private static boolean booleano(Lector lector, String campo) {
        return Boolean.TRUE.equals(lector.opcional(campo).booleano());
    }
}
