package pe.jcc.crm.lead;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Dias;
import pe.jcc.compartido.consulta.Lista;

import java.util.Map;

/**
 * Narrows the list of leads; null narrows nothing.
 *
 * @param sinAsesor only those that nobody looks after
 * @param esLeadOpc whether they are leads of the OPC people
 * @param opcODirecteo whether they are those, or were brought directly
 */
public record LeadFiltro(
        @Nullable String ubicacion,
        @Nullable String ubicacionContiene,
        @Nullable String proyectoInteres,
        @Nullable String medio,
        @Nullable String distrito,
        @Nullable String distritoContiene,
        @Nullable String tipificacion,
        @Nullable Long personalOpcCaptador,
        @Nullable Long supervisorOpcCaptador,
        @Nullable String calleOModulo,
        @Nullable Long asesor,
        boolean sinAsesor,
        @Nullable Boolean esLeadOpc,
        @Nullable Boolean opcODirecteo,
        Dias creacion,
        Dias actualizacion,
        Dias captacion,
        @Nullable Contexto contexto,
        @Nullable String search,
        @Nullable String ordering) {

    private static final Map<String, String> ORDENES =
            Map.of(
                    "fecha_creacion", "l.fecha_creacion",
                    "ultima_actualizacion", "l.ultima_actualizacion",
                    "nombre", "l.nombre COLLATE \"C\"",
                    "tipificacion", "l.tipificacion COLLATE \"C\"",
                    "celular", "l.celular COLLATE \"C\"",
                    "ubicacion", "l.ubicacion COLLATE \"C\"",
                    "fecha_captacion", "l.fecha_captacion",
                    "personal_opc_captador", "l.personal_opc_captador_id",
                    "supervisor_opc_captador", "l.supervisor_opc_captador_id",
                    "proyecto_interes", "l.proyecto_interes COLLATE \"C\"");

    Lista aplicar(Lista lista) {
        return lista.donde("l.ubicacion = :v", ubicacion)
                .contieneEnParte(ubicacionContiene, "l.busqueda", "l.ubicacion")
                .donde("l.proyecto_interes = :v", proyectoInteres)
                .donde("l.medio = :v", medio)
                .donde("l.distrito = :v", distrito)
                .contieneEnParte(distritoContiene, "l.busqueda", "l.distrito")
                .donde("l.tipificacion = :v", tipificacion)
                .donde("l.personal_opc_captador_id = :v", personalOpcCaptador)
                .donde("l.supervisor_opc_captador_id = :v", supervisorOpcCaptador)
                .donde("l.calle_o_modulo = :v", calleOModulo)
                .donde("l.asesor_id = :v", asesor)
                .si(sinAsesor, "l.asesor_id IS NULL")
                .donde("l.es_lead_opc = :v", esLeadOpc)
                .donde("(l.es_lead_opc OR l.es_directeo) = :v", opcODirecteo)
                .donde("l.fecha_creacion >= :v", creacion.comienzo())
                .donde("l.fecha_creacion < :v", creacion.fin())
                .donde("l.ultima_actualizacion >= :v", actualizacion.comienzo())
                .donde("l.ultima_actualizacion < :v", actualizacion.fin())
                .donde("l.fecha_captacion >= :v", captacion.desde())
                .donde("l.fecha_captacion <= :v", captacion.hasta())
                .si(contexto == Contexto.GESTION, "NOT l.es_directeo")
                .si(contexto == Contexto.OPC, "l.es_directeo")
                .busquedaLlana(search, "l.busqueda")
                .ordenada(ordering, ORDENES);
    }
}
