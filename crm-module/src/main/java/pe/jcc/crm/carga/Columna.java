package pe.jcc.crm.carga;

import java.util.Locale;

/** The columns that are read of a file; the others are passed over. */
enum Columna {
    NOMBRE(255),
    CELULAR(20),
    EMAIL(100),
    UBICACION(255),
    /** What some files call the ubicacion. */
    PROYECTO(255),
    MEDIO(100),
    DISTRITO(100),
    TIPIFICACION,
    OBSERVACION,
    OBSERVACION_OPC,
    PROYECTO_INTERES,
    CALLE_O_MODULO,
    FECHA_INTERACCION;

    private final int maximo;

    Columna() {
        this(Integer.MAX_VALUE);
    }

    Columna(int maximo) {
        this.maximo = maximo;
    }

    /** In characters. */
    int maximo() {
        return maximo;
    }

    /** As the header row has it. */
    String nombre() {
        return name().toLowerCase(Locale.ROOT);
    }
}
