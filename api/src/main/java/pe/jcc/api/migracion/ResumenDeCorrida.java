package pe.jcc.api.migracion;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A run of the migration.
 *
 * @param usuario who asked for it at the console; null: the command did
 * @param estado en_marcha, bien, sin_explicar, no_se_pudo; cortada: its process ended before it did
 */
public record ResumenDeCorrida(
        long id,
        String pedido,
        @Nullable String usuario,
        Instant empezo,
        @Nullable Instant termino,
        String estado,
        long sinExplicar,
        boolean conInforme) {

    public boolean enMarcha() {
        return estado.equals("en_marcha");
    }
}
