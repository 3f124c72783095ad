package pe.jcc.comercial.cobranza;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.consulta.Momento;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A gestión as it is shown. */
public record GestionDetalle(
        long id,
        long cuota,
        @Nullable Long responsable,
        String responsableNombre,
        Instant fechaGestion,
        String tipoContacto,
        String resultado,
        @Nullable LocalDate proximoSeguimiento,
        long version)
        implements ConVersion {

    static final String TABLAS =
            """
            comercial.gestiones_de_cobranza g \
            JOIN comercial.cuotas q ON q.id_cuota = g.cuota \
            JOIN comercial.ventas v ON v.id_venta = q.venta \
            JOIN comercial.clientes c ON c.id_cliente = v.cliente\
            """;

    static final Map<String, String> ORDENES =
            Map.of(
                    "fecha_gestion", "g.fecha_gestion",
                    "proximo_seguimiento", "g.proximo_seguimiento");

    static GestionDetalle leer(ResultSet fila, int numero) throws SQLException {
        return new GestionDetalle(
                fila.getLong("id"),
                fila.getLong("cuota"),
                fila.getObject("responsable", Long.class),
                fila.getString("responsable_nombre"),
                Momento.de(fila, "fecha_gestion"),
                fila.getString("tipo_contacto"),
                fila.getString("resultado"),
                fila.getObject("proximo_seguimiento", LocalDate.class),
                fila.getLong("version"));
    }
}
