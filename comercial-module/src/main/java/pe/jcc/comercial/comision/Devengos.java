package pe.jcc.comercial.comision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * The door of what is accrued: of each comisión as much as of the price is collected. The months up to one that a close
 * froze stay as they are; whatever came to them since is accrued in the first month after them.
 */
@Service
@Transactional(readOnly = true)
public class Devengos {

    private final JdbcClient jdbc;

    Devengos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public DevengosDelMes del(YearMonth mes) {
        var filas =
                jdbc.sql(
                                LineasAbiertas.SQL
                                        + """
                                        SELECT coalesce(corte.hasta >= :hasta, false) AS cerrado, lineas.*
                                        FROM corte LEFT JOIN (
                                            SELECT %1$s FROM abiertas
                                            UNION ALL SELECT %1$s FROM comercial.devengos WHERE mes = :desde
                                        ) lineas ON true
                                        ORDER BY nombre_asesor COLLATE "C", asesor, length(venta), venta, rol COLLATE "C"
                                        """
                                                .formatted(LineasAbiertas.COLUMNAS))
                        .param("corte", null)
                        .param("desde", mes.atDay(1))
                        .param("hasta", mes.atEndOfMonth())
                        .query(Fila::leer)
                        .list();
        return DevengosDelMes.de(mes, filas.getFirst().cerrado(), porAsesor(filas));
    }

    private static List<DevengosDeAsesor> porAsesor(List<Fila> filas) {
        return filas.stream()
                .flatMap(fila -> Stream.ofNullable(fila.linea()))
                .collect(groupingBy(De::quien, LinkedHashMap::new, mapping(De::que, toList())))
                .entrySet()
                .stream()
                .map(
                        suyas ->
                                DevengosDeAsesor.de(
                                        suyas.getKey().asesor(),
                                        suyas.getKey().nombre(),
                                        suyas.getValue()))
                .toList();
    }

    private record Quien(String asesor, String nombre) {}

    private record De(Quien quien, LineaDevengada que) {}

    /** There is one at least, so that it says whether the month is frozen. */
    private record Fila(boolean cerrado, @Nullable De linea) {

        static Fila leer(ResultSet fila, int numero) throws SQLException {
            var asesor = fila.getString("asesor");
            return new Fila(
                    fila.getBoolean("cerrado"),
                    asesor == null
                            ? null
                            : new De(
                                    new Quien(asesor, fila.getString("nombre_asesor")),
                                    LineaDevengada.leer(fila)));
        }
    }
}
