package pe.jcc.compartido.contrato;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** What became of a visit. */
public enum StatusPresencia implements Opcion {
    AGENDADA("agendada", "Agendada"),
    REALIZADA("realizada", "Realizada"),
    REPROGRAMADA("reprogramada", "Reprogramada"),
    CANCELADA_CLIENTE("cancelada_cliente", "Cancelada por Cliente"),
    NO_ASISTIO("no_asistio", "No Asistió"),
    CAIDA_PROCESO("caida_proceso", "Caída en Proceso");

    @EnumeratedValue private final String codigo;
    private final String titulo;

    StatusPresencia(String codigo, String titulo) {
        this.codigo = codigo;
        this.titulo = titulo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    public String titulo() {
        return titulo;
    }
}
