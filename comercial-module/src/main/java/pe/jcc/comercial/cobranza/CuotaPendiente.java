package pe.jcc.comercial.cobranza;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.lote.Rotulo;
import pe.jcc.comercial.venta.CuotaDetalle;
import pe.jcc.compartido.Cifra;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * A cuota that is owed.
 *
 * @param montoProgramado in soles; a venta in dollars counts at its own tipo de cambio
 * @param diasVencidos 0 while it is not due
 */
public record CuotaPendiente(
        long idCuota,
        String cliente,
        String lote,
        int numeroCuota,
        LocalDate fechaVencimiento,
        Cifra montoProgramado,
        int diasVencidos,
        String estadoCuota,
        @Nullable UltimaGestion ultimaGestion,
        int numGestiones) {

    static final String TABLAS =
            PorCobrar.TABLAS
                    + """
                     LEFT JOIN LATERAL (\
                    SELECT g.fecha_gestion, g.tipo_contacto, g.resultado, count(*) OVER () AS cuantas \
                    FROM comercial.gestiones_de_cobranza g WHERE g.cuota = q.id_cuota \
                    ORDER BY g.fecha_gestion DESC, g.id DESC LIMIT 1) ultima ON true\
                    """;

    static String columnas(LocalDate hoy) {
        return """
        q.id_cuota, %1$s AS cliente, %2$s AS lote, q.numero_cuota, q.fecha_vencimiento, \
        CASE v.moneda WHEN 'USD' THEN coalesce(round(q.monto_programado * v.tipo_cambio, 2), 0) \
        ELSE q.monto_programado END AS soles, \
        greatest(DATE '%3$s' - q.fecha_vencimiento, 0) AS dias, \
        %4$s AS estado, \
        to_char(ultima.fecha_gestion AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS fecha_gestion, \
        ultima.tipo_contacto, ultima.resultado, coalesce(ultima.cuantas, 0) AS cuantas\
        """
                .formatted(PorCobrar.CLIENTE, Rotulo.SQL, hoy, CuotaDetalle.estado(hoy));
    }

    static CuotaPendiente leer(ResultSet fila, int numero) throws SQLException {
        var gestionada = fila.getString("fecha_gestion");
        return new CuotaPendiente(
                fila.getLong("id_cuota"),
                fila.getString("cliente"),
                fila.getString("lote"),
                fila.getInt("numero_cuota"),
                fila.getObject("fecha_vencimiento", LocalDate.class),
                new Cifra(fila.getBigDecimal("soles")),
                fila.getInt("dias"),
                fila.getString("estado"),
                gestionada == null
                        ? null
                        : new UltimaGestion(
                                gestionada,
                                fila.getString("tipo_contacto"),
                                fila.getString("resultado")),
                fila.getInt("cuantas"));
    }
}
