package pe.jcc.comercial.tablero;

import pe.jcc.comercial.venta.StatusVenta;

import java.time.YearMonth;

/** How many ventas of a month have come so far. */
public record VentasDelMes(YearMonth mes, StatusVenta status, long ventas) {}
