package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Momento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A received webhook as a list shows it. */
public record RecibidoResumen(
        long id,
        Instant recibidoEn,
        String llamante,
        String direccionOrigen,
        String ruta,
        String estado,
        @Nullable Integer codigoHttp,
        @Nullable String idPresenciaCrm,
        @Nullable String idPresencia,
        @Nullable String asesorSinResolver,
        @Nullable Instant procesadoEn) {

    static final String COLUMNAS =
            """
            id, recibido_en, llamante, direccion_origen, ruta, estado, codigo_http, id_presencia_crm, \
            id_presencia, asesor_sin_resolver, procesado_en\
            """;

    static RecibidoResumen leer(ResultSet fila, int numero) throws SQLException {
        var procesado = fila.getObject("procesado_en", OffsetDateTime.class);
        return new RecibidoResumen(
                fila.getLong("id"),
                Momento.de(fila, "recibido_en"),
                fila.getString("llamante"),
                fila.getString("direccion_origen"),
                fila.getString("ruta"),
                fila.getString("estado"),
                fila.getObject("codigo_http", Integer.class),
                fila.getString("id_presencia_crm"),
                fila.getString("id_presencia"),
                fila.getString("asesor_sin_resolver"),
                procesado == null ? null : procesado.toInstant());
    }
}
