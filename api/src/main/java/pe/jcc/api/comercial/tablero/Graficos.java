package pe.jcc.api.comercial.tablero;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonProperty;

import pe.jcc.comercial.tablero.CifrasDelTablero;
import pe.jcc.comercial.tablero.LotesDeProyecto;
import pe.jcc.comercial.tablero.RecaudoDeMedio;
import pe.jcc.comercial.tablero.VentasDelMes;
import pe.jcc.comercial.tablero.VisitasDelMes;
import pe.jcc.comercial.venta.StatusVenta;
import pe.jcc.compartido.Cifra;
import pe.jcc.compartido.contrato.MedioCaptacion;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The charts: tables for Google Charts, whose first row names the columns. */
record Graficos(
        @JsonProperty("historicoVentasPresencias") List<List<Object>> historico,
        @JsonProperty("estadoVentas") List<List<Object>> estados,
        @JsonProperty("embudoVentas") List<List<Object>> embudo,
        @JsonProperty("tablaDisponibilidadLotes") List<LotesDeProyecto> lotes,
        @JsonProperty("rankingAsesores") List<List<Object>> ranking,
        @JsonProperty("recaudoPorMedioCaptacion") List<List<Object>> recaudo) {

    static final String SIN_DATOS = "Sin datos";

    private static final List<Object> HISTORICO = List.of("Mes", "Ventas", "Presencias");
    private static final List<Object> ESTADOS = List.of("Estado", "Cantidad");
    private static final List<Object> RECAUDO =
            List.of("Medio de Captación", "Recaudo Total (S/.)");

    static Graficos de(CifrasDelTablero cifras) {
        return new Graficos(
                historico(cifras),
                estados(cifras),
                Embudo.de(cifras.presencias(), cifras.ventas(StatusVenta.PROCESABLE)),
                cifras.lotes(),
                Ranking.de(cifras.ranking()),
                recaudo(cifras));
    }

    /** A chart without rows has one that says so. */
    static List<List<Object>> tabla(
            List<Object> encabezado, Stream<List<Object>> filas, List<Object> siNada) {
        var todas = filas.toList();
        return Stream.concat(
                        Stream.of(encabezado), todas.isEmpty() ? Stream.of(siNada) : todas.stream())
                .toList();
    }

    private static List<List<Object>> historico(CifrasDelTablero cifras) {
        var visitas =
                cifras.visitas().stream()
                        .collect(toMap(VisitasDelMes::mes, VisitasDelMes::presencias));
        var ventas =
                cifras.ventas().stream()
                        .collect(groupingBy(VentasDelMes::mes, summingLong(VentasDelMes::ventas)));
        var meses = new TreeSet<>(visitas.keySet());
        meses.addAll(ventas.keySet());
        return tabla(
                HISTORICO,
                meses.stream()
                        .map(
                                mes ->
                                        List.of(
                                                mes.toString(),
                                                ventas.getOrDefault(mes, 0L),
                                                visitas.getOrDefault(mes, 0L))),
                List.of(SIN_DATOS, 0, 0));
    }

    private static List<List<Object>> estados(CifrasDelTablero cifras) {
        return tabla(
                ESTADOS,
                Stream.of(StatusVenta.values())
                        .sorted(Comparator.comparing(StatusVenta::codigo))
                        .filter(status -> cifras.ventas(status) > 0)
                        .map(status -> List.of(status.titulo(), cifras.ventas(status))),
                List.of(SIN_DATOS, 0));
    }

    private static List<List<Object>> recaudo(CifrasDelTablero cifras) {
        return tabla(
                RECAUDO,
                cifras.recaudo().stream()
                        .sorted(
                                Comparator.comparing(RecaudoDeMedio::soles)
                                        .reversed()
                                        .thenComparing(Graficos::titulo))
                        .map(suyo -> List.of(titulo(suyo), new Cifra(suyo.soles()))),
                List.of(SIN_DATOS, 0));
    }

    private static String titulo(RecaudoDeMedio suyo) {
        return suyo.medio() == MedioCaptacion.SIN_DATO ? "Sin Medio" : suyo.medio().titulo();
    }
}
