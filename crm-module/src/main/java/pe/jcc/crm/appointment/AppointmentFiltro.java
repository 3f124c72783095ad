package pe.jcc.crm.appointment;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Dias;
import pe.jcc.compartido.consulta.Lista;

import java.util.Map;

/** Narrows the list of appointments; null narrows nothing. */
public record AppointmentFiltro(
        @Nullable Long asesorComercial,
        @Nullable Long asesorPresencial,
        @Nullable String estado,
        Dias dias,
        @Nullable String search,
        @Nullable String ordering) {

    private static final Map<String, String> ORDENES =
            Map.of(
                    "fecha_hora", "a.fecha_hora",
                    "estado", "a.estado COLLATE \"C\"",
                    "lead__nombre", "l.nombre COLLATE \"C\"",
                    "lead__celular", "l.celular COLLATE \"C\"");

    private static final String[] BUSCADOS = {
        "l.nombre", "l.celular", "l.celular_normalizado", "a.lugar", "a.observaciones"
    };

    Lista aplicar(Lista lista) {
        return lista.donde("a.asesor_comercial_id = :v", asesorComercial)
                .donde("a.asesor_presencial_id = :v", asesorPresencial)
                .donde("a.estado = :v", estado)
                .donde("a.fecha_hora >= :v", dias.comienzo())
                .donde("a.fecha_hora < :v", dias.fin())
                .busqueda(search, BUSCADOS)
                .ordenada(ordering, ORDENES);
    }
}
