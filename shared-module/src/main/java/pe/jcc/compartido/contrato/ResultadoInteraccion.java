package pe.jcc.compartido.contrato;

import jakarta.persistence.EnumeratedValue;

import pe.jcc.compartido.Opcion;

/** How a visit ended. */
public enum ResultadoInteraccion implements Opcion {
    SIN_DATO("", ""),
    INTERESADO_SEGUIMIENTO("interesado_seguimiento", "Interesado - Programar Seguimiento"),
    INTERESADO_SEPARACION("interesado_separacion", "Interesado - Realizó Separación"),
    INTERESADO_VENTA_DIRECTA("interesado_venta_directa", "Interesado - Venta Directa"),
    NO_INTERESADO_OBJECION("no_interesado_objecion", "No Interesado - Objeción"),
    NO_INTERESADO_PRECIO("no_interesado_precio", "No Interesado - Precio"),
    NO_INTERESADO_OTRO("no_interesado_otro", "No Interesado - Otro");

    @EnumeratedValue private final String codigo;
    private final String titulo;

    ResultadoInteraccion(String codigo, String titulo) {
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
