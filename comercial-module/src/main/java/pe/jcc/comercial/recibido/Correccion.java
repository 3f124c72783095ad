package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Momento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** What a person put in the place of a body, as they were called then. The body that came stays as it is. */
public record Correccion(
        String cuerpo,
        Instant corregidoEn,
        @Nullable Long corregidoPorId,
        @Nullable String corregidoPor) {

    static @Nullable Correccion leer(ResultSet fila) throws SQLException {
        var cuerpo = Texto.de(fila.getBytes("cuerpo_corregido"));
        return cuerpo == null
                ? null
                : new Correccion(
                        cuerpo,
                        Momento.de(fila, "corregido_en"),
                        fila.getObject("corregido_por_id", Long.class),
                        fila.getString("corregido_por"));
    }
}
