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
        valores.put("primerMes", primerMes());
        valores.put("mesPartido", mesPartido());
        valores.put("asesor", asesor);
        valores.put("tipo", tipoVenta);
        valores.put("medio", medio);
        valores.put("status", statusVenta);
        return valores;
    }

    /** Of {@code presencias_por_dia c}. */
    Condiciones dePresencias() {
        return enDias("c.dia")
                .si(true, asesor == null ? "c.asesor = ''" : "c.asesor = :asesor")
                .si(medio != null, "c.medio = :medio");
    }

    /** Of {@code recaudo_por_dia c}, which knows no asesor. */
    Condiciones deRecaudo() {
        return deVenta(enDias("c.dia"), "c").si(medio != null, "c.medio = :medio");
    }

    /** Of {@code pagos g} and their {@code ventas v} and presencias {@code o}. */
    Condiciones dePagos() {
        return deVenta(enDias("g.fecha_pago"), "v")
                .si(asesor != null, "v.vendedor_principal = :asesor")
                .si(medio != null, "o.medio_captacion = :medio");
    }

    /** Of {@code participaciones c}. */
    Condiciones deParticipaciones() {
        return deVenta(enDias("c.fecha_venta"), "c")
                .si(asesor != null, "c.vendedor = :asesor")
                .si(medio != null, "c.medio = :medio");
    }

    /** The same, in months of which not all days are asked for. */
    Condiciones deMesesPartidos() {
        var antes = "c.fecha_venta < :primerMes";
        var despues = "c.fecha_venta >= :mesPartido";
        return deParticipaciones()
                .si(hasta == null, antes)
                .si(desde == null, despues)
                .si(desde != null && hasta != null, "(" + antes + " OR " + despues + ")");
    }

    /** Of {@code participaciones_por_mes c}: months of which all days are asked for. */
    Condiciones deMesesEnteros() {
        return deVenta(new Condiciones(), "c")
                .si(desde != null, "c.mes >= :primerMes")
                .si(hasta != null, "c.mes < :mesPartido")
                .si(medio != null, "c.medio = :medio");
    }

    boolean tieneDias() {
        return desde != null || hasta != null;
    }

    private @Nullable LocalDate primerMes() {
        return desde == null || desde.getDayOfMonth() == 1
                ? desde
                : desde.plusMonths(1).withDayOfMonth(1);
    }

    /** The first month that ends after the last day. */
    private @Nullable LocalDate mesPartido() {
        return hasta == null ? null : hasta.plusDays(1).withDayOfMonth(1);
    }

    private Condiciones deVenta(Condiciones condiciones, String alias) {
        return condiciones
                .si(tipoVenta != null, alias + ".tipo_venta = :tipo")
                .si(statusVenta != null, alias + ".status_venta = :status");
    }

    private Condiciones enDias(String columna) {
        return new Condiciones()
                .si(desde != null, columna + " >= :desde")
                .si(hasta != null, columna + " <= :hasta");
    }
}
