package pe.jcc.comercial.cobranza;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** How somebody spoke with a cliente. */
public enum TipoContacto implements Opcion {
    LLAMADA("LLAMADA"),
    WHATSAPP("WHATSAPP"),
    EMAIL("EMAIL"),
    CARTA("CARTA");

    @EnumeratedValue private final String codigo;

    TipoContacto(String codigo) {
        this.codigo = codigo;
    }

    @Override
    public String codigo() {
        return codigo;
    }
}
