package pe.jcc.api.migracion;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    static ResumenDeCorrida leer(ResultSet fila, int numero) throws SQLException {
        var termino = fila.getTimestamp("termino");
        return new ResumenDeCorrida(
                fila.getLong("id"),
                fila.getString("pedido"),
                fila.getString("usuario"),
                fila.getTimestamp("empezo").toInstant(),
                termino == null ? null : termino.toInstant(),
                fila.getString("estado"),
                fila.getLong("sin_explicar"),
                fila.getBoolean("con_informe"));
    }
}
