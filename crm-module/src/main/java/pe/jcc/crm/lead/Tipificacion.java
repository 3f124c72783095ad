package pe.jcc.crm.lead;

import pe.jcc.compartido.Opcion;

/** How it stands with a lead. */
public enum Tipificacion implements Opcion {
    NO_CONTESTA("NO CONTESTA"),
    DATO_FALSO("DATO FALSO"),
    NO_INTERESADO_POR_PROYECTO("NO INTERESADO - POR PROYECTO"),
    FUERA_DE_SERVICIO("FUERA DE SERVICIO"),
    NO_REGISTRADO("NO REGISTRADO"),
    VOLVER_A_LLAMAR("VOLVER A LLAMAR"),
    APAGADO("APAGADO"),
    SEGUIMIENTO("SEGUIMIENTO"),
    NO_INTERESADO_MEDIOS_ECONOMICOS("NO INTERESADO - MEDIOS ECONOMICOS"),
    CITA_ZOOM("CITA - ZOOM"),
    NO_INTERESADO_UBICACION("NO INTERESADO - UBICACION"),
    NO_INTERESADO_YA_COMPRO("NO INTERESADO - YA COMPRO EN OTRO LUGAR"),
    INFORMACION("INFORMACION WSP/CORREO"),
    TERCERO("TERCERO"),
    NO_INTERESADO_LEGALES("NO INTERESADO - LEGALES"),
    CITA_SALA("CITA - SALA"),
    CITA_PROYECTO("CITA - PROYECTO"),
    CITA_POR_CONFIRMAR("CITA - POR CONFIRMAR"),
    CITA_HXH("CITA - HxH"),
    YA_ASISTIO("YA ASISTIO"),
    DUPLICADO("DUPLICADO"),
    YA_ES_PROPIETARIO("YA ES PROPIETARIO"),
    AGENTE_INMOBILIARIO("AGENTE INMOBILIARIO"),
    /** So spelt in the data. */
    GESTION_WSP("GESTON WSP"),
    NO_CALIFICA("NO CALIFICA");

    private final String codigo;

    Tipificacion(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }

    /** It says that there is an appointment, or was one. */
    boolean suponeCita() {
        return this == YA_ASISTIO || codigo.startsWith("CITA - ");
    }
}
