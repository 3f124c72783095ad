package pe.jcc.compartido.entrega;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Momento;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;

/** How rows of deliveries become what is shown of them. */
final class LecturaDeEntregas {

    /** Of a delivery e: there is still somebody to take it. */
    static final String CON_DESTINO =
            "e.suscriptor IN (SELECT s.id FROM compartido.suscriptores s WHERE s.eliminado_en IS NULL)";

    /** Of those that match, and that nobody has in hand. What was said of them before no longer counts. */
    static final String REINTENTAR =
            """
            UPDATE @.entregas e SET estado = 'pendiente', siguiente_intento = now(), desde_intento = intentos,
                disparo = 'manual', arriendo_gen = arriendo_gen + 1, concluida_en = NULL
            WHERE estado <> 'en_curso' AND \
            """
                    + CON_DESTINO
                    + " AND ";

    private LecturaDeEntregas() {}

    static String columnas(Lados lados) {
        return """
               e.lado || '-' || e.id AS codigo, e.id AS numero, e.mensaje, e.tipo, e.llave, e.suscriptor, e.estado,
               e.intentos, e.codigo_http, e.falla, e.ocurrido_en, e.ultimo_intento, e.siguiente_intento, e.concluida_en,
               (SELECT s.nombre FROM compartido.suscriptores s WHERE s.id = e.suscriptor) AS suscriptor_nombre,
               (SELECT array[v.agregado, v.asunto, v.datos::text] FROM (%s) v
                WHERE v.lado = e.lado AND v.ocurrido_en = e.ocurrido_en AND v.id = e.evento) AS evento\
               """
                .formatted(lados.union("SELECT # AS lado, v.* FROM @.eventos v"));
    }

    static EntregaResumen resumen(ResultSet fila, int numero) throws SQLException {
        var evento = evento(fila);
        var estado = fila.getString("estado");
        boolean pendiente = estado.equals(EstadoDeEntrega.PENDIENTE.codigo());
        return new EntregaResumen(
                fila.getString("codigo"),
                "msg_" + fila.getString("mensaje"),
                fila.getString("tipo"),
                evento[0],
                evento[1],
                fila.getLong("suscriptor"),
                fila.getString("suscriptor_nombre"),
                pendiente && fila.getInt("intentos") > 0 ? EntregaFiltro.REINTENTANDO : estado,
                fila.getInt("intentos"),
                fila.getObject("codigo_http", Integer.class),
                fila.getString("falla"),
                Momento.de(fila, "ocurrido_en"),
                momento(fila, "ultimo_intento"),
                pendiente ? momento(fila, "siguiente_intento") : null,
                momento(fila, "concluida_en"));
    }

    static ConEvento conEvento(ResultSet fila, int numero) throws SQLException {
        return new ConEvento(resumen(fila, numero), fila.getString("llave"), evento(fila)[2]);
    }

    static IntentoDetalle intento(ResultSet fila, int numero) throws SQLException {
        return new IntentoDetalle(
                fila.getInt("numero"),
                fila.getString("disparo"),
                Momento.de(fila, "empezado_en"),
                fila.getString("url"),
                fila.getString("cabeceras"),
                HexFormat.of().formatHex(fila.getBytes("huella")),
                fila.getObject("codigo_http", Integer.class),
                fila.getString("falla"),
                fila.getString("detalle"),
                fila.getString("direccion"),
                fila.getObject("dns_us", Integer.class),
                fila.getObject("conexion_us", Integer.class),
                fila.getObject("tls_us", Integer.class),
                fila.getObject("primer_byte_us", Integer.class),
                fila.getInt("total_us"),
                fila.getString("tipo_de_respuesta"),
                texto(fila.getBytes("respuesta")));
    }

    private static String[] evento(ResultSet fila) throws SQLException {
        var evento = fila.getArray("evento");
        return evento == null ? new String[] {"", "", "null"} : (String[]) evento.getArray();
    }

    private static String texto(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable Instant momento(ResultSet fila, String columna) throws SQLException {
        var valor = fila.getObject(columna, OffsetDateTime.class);
        return valor == null ? null : valor.toInstant();
    }

    /** A delivery with its event's data, before its attempts are known. */
    record ConEvento(EntregaResumen resumen, String llave, String datos) {

        EntregaDetalle con(List<IntentoDetalle> intentos) {
            return new EntregaDetalle(resumen, llave, datos, intentos);
        }
    }
}
