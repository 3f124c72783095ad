package pe.jcc.api.migracion;

import org.jspecify.annotations.Nullable;

import pe.jcc.db.legado.Apartadas;

import java.time.Instant;
import java.util.Map;

/**
 * A row in quarantine, to be corrected.
 *
 * @param fila as text by column
 * @param cambios what a person made of some columns; empty without a correction
 * @param quien who did
 */
public record FilaApartada(
        String sistema,
        String tabla,
        String llave,
        String frase,
        Map<String, @Nullable String> fila,
        Map<String, @Nullable String> cambios,
        @Nullable String quien,
        @Nullable Instant corregida) {

    static FilaApartada de(Apartadas.Apartada apartada) {
        var cual = apartada.cual();
        var correccion = apartada.correccion();
        return new FilaApartada(
                cual.sistema(),
                cual.tabla(),
                cual.llave(),
                apartada.frase(),
                apartada.fila(),
                correccion == null ? Map.of() : correccion.cambios(),
                correccion == null ? null : correccion.quien(),
                correccion == null ? null : correccion.momento());
    }

    Apartadas.Cual cual() {
        return new Apartadas.Cual(sistema, tabla, llave);
    }

    /** As it is to be taken. */
    public @Nullable String valor(String columna) {
        return cambios.containsKey(columna) ? cambios.get(columna) : fila.get(columna);
    }
}
