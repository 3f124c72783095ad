package pe.jcc.comercial.recibido;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Momento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A received webhook as a list shows it.
 *
 * @param cliente whose visit it tells of, as it is written there; null: that could not be read
 * @param intento the number of the latest attempt to process it
 * @param siguienteIntento when it is tried again by itself; null: it is not
 */
public record RecibidoResumen(
        long id,
        Instant recibidoEn,
        String llamante,
        String direccionOrigen,
        String ruta,
        String estado,
        @Nullable Integer codigoHttp,
        @Nullable String idPresenciaCrm,
        @Nullable String cliente,
        @Nullable String idPresencia,
        @Nullable String asesorSinResolver,
        @Nullable Instant procesadoEn,
        int intento,
        boolean corregido,
        @Nullable Instant siguienteIntento) {

    static final String COLUMNAS =
            """
            id, recibido_en, llamante, direccion_origen, ruta, estado, codigo_http, id_presencia_crm, cliente, \
            id_presencia, asesor_sin_resolver, procesado_en, intento, \
            corregido_en IS NOT NULL AS corregido, siguiente_intento\
            """;

    static RecibidoResumen leer(ResultSet fila, int numero) throws SQLException {
        return new RecibidoResumen(
                fila.getLong("id"),
                Momento.de(fila, "recibido_en"),
                fila.getString("llamante"),
                fila.getString("direccion_origen"),
                fila.getString("ruta"),
                fila.getString("estado"),
                fila.getObject("codigo_http", Integer.class),
                fila.getString("id_presencia_crm"),
                fila.getString("cliente"),
                fila.getString("id_presencia"),
                fila.getString("asesor_sin_resolver"),
                Momento.quizas(fila, "procesado_en"),
                fila.getInt("intento"),
                fila.getBoolean("corregido"),
                Momento.quizas(fila, "siguiente_intento"));
    }
}
