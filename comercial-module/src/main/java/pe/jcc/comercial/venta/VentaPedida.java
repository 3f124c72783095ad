package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A venta as somebody wants it.
 *
 * @param status null: nothing was said of it
 * @param comisiones null: nothing was said of them
 */
public record VentaPedida(
        DatosDeVenta datos,
        @Nullable StatusVenta status,
        @Nullable List<DatosDeComision> comisiones) {}
