package pe.jcc.api.crm.lead;

import pe.jcc.api.http.Parametros;
import pe.jcc.compartido.Opcion;
import pe.jcc.compartido.consulta.Dias;
import pe.jcc.crm.lead.CalleOModulo;
import pe.jcc.crm.lead.Contexto;
import pe.jcc.crm.lead.LeadFiltro;
import pe.jcc.crm.lead.ProyectoDeInteres;
import pe.jcc.crm.lead.Tipificacion;

import java.util.Optional;

/** How the parameters of a list of leads are read. */
final class LecturaDeLeadFiltro {

    private LecturaDeLeadFiltro() {}

    static LeadFiltro leer(Parametros p) {
        boolean sinAsesor = p.es("asesor", "null");
        return new LeadFiltro(
                p.texto("ubicacion"),
                p.texto("ubicacion__icontains"),
                p.opcion("proyecto_interes", ProyectoDeInteres.class),
                p.texto("medio"),
                p.texto("distrito"),
                p.texto("distrito__icontains"),
                p.opcion("tipificacion", Tipificacion.class),
                p.clave("personal_opc_captador"),
                p.clave("supervisor_opc_captador"),
                p.opcion("calle_o_modulo", CalleOModulo.class),
                sinAsesor ? null : p.id("asesor"),
                sinAsesor,
                p.siONo("is_opc_lead"),
                p.siONo("es_opc_lead"),
                dias(p, "fecha_creacion"),
                dias(p, "ultima_actualizacion"),
                dias(p, "fecha_captacion"),
                Optional.ofNullable(p.texto("context"))
                        .flatMap(nombre -> Opcion.de(Contexto.class, nombre))
                        .orElse(null),
                p.texto("search"),
                p.texto("ordering"));
    }

    private static Dias dias(Parametros p, String nombre) {
        return new Dias(p.fecha(nombre + "_after", nombre), p.fecha(nombre + "_before", nombre));
    }
}
