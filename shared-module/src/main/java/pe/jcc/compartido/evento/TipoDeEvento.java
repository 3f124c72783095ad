package pe.jcc.compartido.evento;

import pe.jcc.compartido.Opcion;

/** What subscribers can ask to be told of. The data of each is the resource as the API answers it, but for two. */
public enum TipoDeEvento implements Opcion {
    LEAD_CREADO("lead.creado"),
    LEAD_ACTUALIZADO("lead.actualizado"),
    CITA_AGENDADA("cita.agendada"),
    /** Its data is what the old CRM posts when an appointment took place. */
    CITA_REALIZADA("cita.realizada"),
    PRESENCIA_REGISTRADA("presencia.registrada"),
    VENTA_CREADA("venta.creada"),
    VENTA_PROCESABLE("venta.procesable"),
    VENTA_COMPLETADA("venta.completada"),
    VENTA_ANULADA("venta.anulada"),
    PAGO_REGISTRADO("pago.registrado"),
    /** Nobody subscribes to it: a person asks whether a subscriber can be reached. */
    PRUEBA("prueba");

    private final String codigo;

    TipoDeEvento(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    public boolean suscribible() {
        return this != PRUEBA;
    }
}
