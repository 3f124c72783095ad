package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Momento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Who the captador was that a webhook named and nobody knew, and who said so. */
public record Resolucion(
        String asesor,
        Instant resueltoEn,
        @Nullable Long resueltoPorId,
        @Nullable String resueltoPor) {

    static @Nullable Resolucion leer(ResultSet fila) throws SQLException {
        var asesor = fila.getString("asesor_resuelto");
        return asesor == null
                ? null
                : new Resolucion(
                        asesor,
                        Momento.de(fila, "asesor_resuelto_en"),
                        fila.getObject("asesor_resuelto_por_id", Long.class),
                        fila.getString("asesor_resuelto_por"));
    }
}
