package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Lista;

import java.time.LocalDate;

/**
 * What a list of ventas is narrowed to; null does not narrow. Texts are contained.
 *
 * @param vendedor the vendedor principal, or an asesor with a comisión
 * @param enConflicto another venta has its lote: only the migration lets that in
 */
public record VentaFiltro(
        @Nullable String tipoVenta,
        @Nullable String statusVenta,
        @Nullable LocalDate desde,
        @Nullable LocalDate hasta,
        @Nullable String lote,
        @Nullable String cliente,
        @Nullable String vendedor,
        @Nullable Boolean enConflicto) {

    /** What a filter looks at. */
    static final String TABLAS =
            """
            comercial.ventas v \
            JOIN comercial.clientes c ON c.id_cliente = v.cliente \
            LEFT JOIN compartido.asesores principal ON principal.id_asesor = v.vendedor_principal\
            """;

    private static final String CON_COMISION =
            """
            (SELECT string_agg(a.nombre_asesor, ' | ') \
            FROM comercial.comisiones k JOIN compartido.asesores a ON a.id_asesor = k.asesor \
            WHERE k.venta = v.id_venta)\
            """;

    Lista aplicar(Lista lista) {
        return lista.donde("v.tipo_venta = :v", tipoVenta)
                .donde("v.status_venta = :v", statusVenta)
                .donde("v.fecha_venta >= :v", desde)
                .donde("v.fecha_venta <= :v", hasta)
                .donde("v.lote = :v", lote)
                .contiene(cliente, "c.nombres_completos_razon_social", "c.numero_documento")
                .contiene(vendedor, "principal.nombre_asesor", CON_COMISION)
                .donde("v.en_conflicto = :v", enConflicto);
    }
}
