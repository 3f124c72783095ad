package pe.jcc.comercial.tablero;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.consulta.Condiciones;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Of what the dashboard tells; null narrows nothing. The days are those of the presencias, ventas and pagos themselves.
 *
 * @param asesor of the ventas and their pagos the vendedor principal; of the presencias whoever had a part in them
 * @param medio of the ventas and their pagos that of the presencia that led to them
 */
public record FiltroDelTablero(
        @Nullable LocalDate desde,
        @Nullable LocalDate hasta,
        @Nullable String asesor,
        @Nullable String tipoVenta,
        @Nullable String medio,
        @Nullable String statusVenta) {

    Map<String, @Nullable Object> valores() {
        var valores = new HashMap<String, @Nullable Object>();
        valores.put("desde", desde);
        valores.put("hasta", hasta);
        valores.put("asesor", asesor);
        valores.put("tipo", tipoVenta);
        valores.put("medio", medio);
        valores.put("status", statusVenta);
        return valores;
    }

    /** Of {@code presencias_por_dia d}. */
    Condiciones dePresencias() {
        return enDias("d.dia")
                .si(true, asesor == null ? "d.asesor = ''" : "d.asesor = :asesor")
                .si(medio != null, "d.medio = :medio");
    }

    /** Of {@code ventas v}. */
    Condiciones deVentas() {
        return deVentasSinDias(enDias("v.fecha_venta"));
    }

    /** Of {@code participaciones p}, those of an asesor in a status: {@code e}. */
    Condiciones deParticipaciones() {
        return enDias("p.fecha_venta")
                .si(true, "p.asesor = e.id_asesor AND p.status_venta = e.status")
                .si(asesor != null, "p.vendedor = :asesor")
                .si(tipoVenta != null, "p.tipo_venta = :tipo")
                .si(medio != null, "p.medio = :medio");
    }

    /** Of {@code recaudo_por_dia d}, which knows no asesor. */
    Condiciones deRecaudo() {
        return enDias("d.dia")
                .si(tipoVenta != null, "d.tipo_venta = :tipo")
                .si(medio != null, "d.medio = :medio")
                .si(statusVenta != null, "d.status_venta = :status");
    }

    /** Of {@code pagos g} and their {@code ventas v}. */
    Condiciones dePagos() {
        return deVentasSinDias(enDias("g.fecha_pago"));
    }

    private Condiciones deVentasSinDias(Condiciones condiciones) {
        return condiciones
                .si(asesor != null, "v.vendedor_principal = :asesor")
                .si(tipoVenta != null, "v.tipo_venta = :tipo")
                .si(statusVenta != null, "v.status_venta = :status")
                .si(
                        medio != null,
                        """
                        EXISTS (SELECT FROM comercial.presencias p
                                WHERE p.venta_asociada = v.id_venta AND p.medio_captacion = :medio)
                        """);
    }

    private Condiciones enDias(String columna) {
        return new Condiciones()
                .si(desde != null, columna + " >= :desde")
                .si(hasta != null, columna + " <= :hasta");
    }
}
