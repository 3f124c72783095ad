package pe.jcc.api.comercial.tablero;

import pe.jcc.comercial.tablero.AsesorEnRanking;

import java.util.List;

/** The asesores and their ventas. */
final class Ranking {

    private static final List<Object> ENCABEZADO =
            List.of(
                    "Asesor",
                    "Tipo",
                    "Roles",
                    "Total Ventas",
                    "Ventas",
                    "Separación",
                    "Procesable",
                    "Anulado",
                    "Completada");

    private static final List<Object> SIN_NADIE =
            List.of(Graficos.SIN_DATOS, "-", "-", 0, "-", 0, 0, 0, 0);

    private Ranking() {}

    static List<List<Object>> de(List<AsesorEnRanking> asesores) {
        return Graficos.tabla(ENCABEZADO, asesores.stream().map(Ranking::fila), SIN_NADIE);
    }

    private static List<Object> fila(AsesorEnRanking asesor) {
        return List.of(
                "%s (%s)".formatted(asesor.nombre(), asesor.id()),
                "N/A",
                String.join(", ", asesor.roles()),
                asesor.total(),
                ventas(asesor),
                asesor.separacion(),
                asesor.procesable(),
                asesor.anulado(),
                asesor.completada());
    }

    private static String ventas(AsesorEnRanking asesor) {
        var lineas = asesor.ultimas();
        long dichas = lineas.lines().count();
        return dichas == asesor.total()
                ? lineas
                : "%s\n… y %d ventas más".formatted(lineas, asesor.total() - dichas);
    }
}
