package pe.jcc.crm.duplicate;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A member of a lead that came from a duplicate.
 *
 * @param antes what stood there before; null or nothing
 * @param leadDuplicate the id of the duplicate
 */
public record CampoFusionado(
        String campo, @Nullable String antes, String despues, long leadDuplicate) {

    static CampoFusionado leer(ResultSet fila, int numero) throws SQLException {
        return new CampoFusionado(
                fila.getString("campo"),
                fila.getString("antes"),
                fila.getString("despues"),
                fila.getLong("duplicate_id"));
    }
}
