package pe.jcc.comercial.cliente;

import org.jspecify.annotations.Nullable;

/** How a cliente is told from others of the same name, where people choose one. */
public final class Rotulo {

    private Rotulo() {}

    public static String de(String nombre, @Nullable String telefono) {
        return nombre
                + (telefono == null || telefono.isEmpty()
                        ? " (Sin teléfono)"
                        : " (" + telefono + ")");
    }
}
