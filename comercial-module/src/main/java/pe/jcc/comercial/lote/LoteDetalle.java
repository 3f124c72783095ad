package pe.jcc.comercial.lote;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.ConVersion;
import pe.jcc.compartido.consulta.Momento;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A lote as it is shown. */
public record LoteDetalle(
        String idLote,
        String ubicacionProyecto,
        @Nullable String manzana,
        @Nullable String numeroLote,
        @Nullable Integer etapa,
        BigDecimal areaM2,
        @Nullable BigDecimal precioListaSoles,
        @Nullable BigDecimal precioContadoDescuentoSoles,
        @Nullable BigDecimal precioCredito12MesesSoles,
        @Nullable BigDecimal precioCredito24MesesSoles,
        @Nullable BigDecimal precioCredito36MesesSoles,
        @Nullable BigDecimal precioListaDolares,
        @Nullable BigDecimal precioContadoDescuentoDolares,
        @Nullable BigDecimal precioCredito12MesesDolares,
        @Nullable BigDecimal precioCredito24MesesDolares,
        @Nullable BigDecimal precioCredito36MesesDolares,
        String estadoLote,
        @Nullable String colindancias,
        @Nullable String partidaRegistral,
        @Nullable String observacionesLote,
        Instant fechaCreacion,
        Instant ultimaModificacion,
        long version)
        implements ConVersion {

    static final String COLUMNAS = "l.*, p.nombre AS ubicacion_proyecto";

    static final String DESDE =
            "comercial.lotes l JOIN compartido.proyectos p ON p.id = l.proyecto_id";

    static LoteDetalle leer(ResultSet fila, int numero) throws SQLException {
        return new LoteDetalle(
                fila.getString("id_lote"),
                fila.getString("ubicacion_proyecto"),
                fila.getString("manzana"),
                fila.getString("numero_lote"),
                fila.getObject("etapa", Integer.class),
                fila.getBigDecimal("area_m2"),
                fila.getBigDecimal("precio_lista_soles"),
                fila.getBigDecimal("precio_contado_descuento_soles"),
                fila.getBigDecimal("precio_credito_12_meses_soles"),
                fila.getBigDecimal("precio_credito_24_meses_soles"),
                fila.getBigDecimal("precio_credito_36_meses_soles"),
                fila.getBigDecimal("precio_lista_dolares"),
                fila.getBigDecimal("precio_contado_descuento_dolares"),
                fila.getBigDecimal("precio_credito_12_meses_dolares"),
                fila.getBigDecimal("precio_credito_24_meses_dolares"),
                fila.getBigDecimal("precio_credito_36_meses_dolares"),
                fila.getString("estado"),
                fila.getString("colindancias"),
                fila.getString("partida_registral"),
                fila.getString("observaciones_lote"),
                Momento.de(fila, "fecha_creacion"),
                Momento.de(fila, "ultima_modificacion"),
                fila.getLong("version"));
    }
}
