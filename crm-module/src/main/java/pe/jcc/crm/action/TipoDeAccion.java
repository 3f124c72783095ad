package pe.jcc.crm.action;

import pe.jcc.compartido.Opcion;

/** What is done with a lead or an appointment. */
public enum TipoDeAccion implements Opcion {
    LEAD_CREADO("Lead Creado"),
    LEAD_ACTUALIZADO("Lead Actualizado"),
    LEAD_ELIMINADO("Lead Eliminado"),
    CITA_AGENDADA("Cita Agendada"),
    CITA_ACTUALIZADA("Cita Actualizada"),
    CITA_ELIMINADA("Cita Eliminada"),
    REASIGNACION_MASIVA("Reasignación masiva");

    private final String codigo;

    TipoDeAccion(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
