package pe.jcc.api.comercial.venta;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import pe.jcc.comercial.venta.DatosDeComision;
import pe.jcc.comercial.venta.DatosDeVenta;
import pe.jcc.comercial.venta.StatusVenta;

import java.util.List;

/**
 * What may be changed of a venta.
 *
 * @param comisionesAsesores null: they stay as they are
 */
record VentaCambiada(
        @JsonUnwrapped DatosDeVenta datos,
        @Nullable StatusVenta statusVenta,
        @Nullable List<DatosDeComision> comisionesAsesores) {}
