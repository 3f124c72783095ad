package pe.jcc.comercial.comision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;

/** The door of what the ventas of a month earn, closed or not. */
@Service
@Transactional(readOnly = true)
public class ComisionesDelMes {

    private final JdbcClient jdbc;

    ComisionesDelMes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of the ventas that go through, by the asesor's name.
     *
     * @param asesor null: of all
     */
    public List<ResumenDeAsesor> resumen(YearMonth mes, @Nullable String asesor) {
        return jdbc
                .sql(
                        """
                        SELECT k.*, v.fecha_venta, a.nombre_asesor
                        FROM comercial.comisiones k
                        JOIN comercial.ventas v ON v.id_venta = k.venta
                        JOIN compartido.asesores a ON a.id_asesor = k.asesor
                        WHERE v.fecha_venta BETWEEN :desde AND :hasta AND v.toma_el_lote
                          AND k.asesor = coalesce(CAST(:asesor AS text), k.asesor)
                        ORDER BY a.nombre_asesor COLLATE "C", k.asesor, v.fecha_venta, length(k.venta), k.venta,
                            k.id_comision_venta_asesor
                        """)
                .param("desde", mes.atDay(1))
                .param("hasta", mes.atEndOfMonth())
                .param("asesor", asesor)
                .query(
                        (fila, _) ->
                                new De(
                                        fila.getString("asesor"),
                                        fila.getString("nombre_asesor"),
                                        ComisionGanada.leer(fila)))
                .list()
                .stream()
                .collect(groupingBy(De::quien, LinkedHashMap::new, mapping(De::que, toList())))
                .entrySet()
                .stream()
                .map(
                        suyas ->
                                ResumenDeAsesor.de(
                                        suyas.getKey().asesor(),
                                        suyas.getKey().nombre(),
                                        mes,
                                        suyas.getValue()))
                .toList();
    }

    private record Quien(String asesor, String nombre) {}

    private record De(Quien quien, ComisionGanada que) {

        De(String asesor, String nombre, ComisionGanada que) {
            this(new Quien(asesor, nombre), que);
        }
    }
}
