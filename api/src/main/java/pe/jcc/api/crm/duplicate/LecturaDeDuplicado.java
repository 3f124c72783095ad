package pe.jcc.api.crm.duplicate;

import pe.jcc.api.http.Lector;
import pe.jcc.crm.duplicate.DatosDeDuplicado;
import pe.jcc.crm.lead.CalleOModulo;
import pe.jcc.crm.lead.Leads;
import pe.jcc.crm.lead.ProyectoDeInteres;
import pe.jcc.crm.lead.Tipificacion;
import pe.jcc.crm.opc.OpcPersonnel;
import pe.jcc.crm.user.Users;

/** How a body reads as a duplicate. */
record LecturaDeDuplicado(Leads leads, Users users, OpcPersonnel personas) {

    private static final int SIN_MAXIMO = Integer.MAX_VALUE;

    DatosDeDuplicado leer(Lector lector) {
        return new DatosDeDuplicado(
                lector.opcional("original_lead").id(leads::existe),
                lector.requerido("nombre").texto(255),
                lector.requerido("celular").texto(20),
                lector.opcional("email").email(100),
                lector.opcional("asesor").id(users::existe),
                lector.opcional("captador").id(personas::existe),
                lector.opcional("fecha_interaccion").sinVacio().fecha(),
                lector.opcional("observacion").texto(SIN_MAXIMO),
                lector.opcional("observacion_opc").texto(SIN_MAXIMO),
                lector.opcional("proyecto_interes").codigo(ProyectoDeInteres.class),
                lector.opcional("ubicacion").texto(255),
                lector.opcional("medio").texto(100),
                lector.opcional("distrito").texto(100),
                lector.opcional("tipificacion").codigo(Tipificacion.class),
                lector.opcional("calle_o_modulo").codigo(CalleOModulo.class));
    }
}
