package pe.jcc.comercial.venta;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import pe.jcc.compartido.Lima;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads ventas with what is theirs: four statements, be it one venta or a page of them. */
@Component
class LecturaDeVentas {

    private static final String POR_FECHA = "v.fecha_venta DESC, length(v.id_venta), v.id_venta";

    private final JdbcClient jdbc;
    private final Clock reloj;

    LecturaDeVentas(JdbcClient jdbc, Clock reloj) {
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    VentaDetalle una(String id) {
        var suyo = loSuyo(List.of(id));
        return jdbc.sql(
                        "SELECT %s FROM %s WHERE v.id_venta = ?"
                                .formatted(VentaDetalle.COLUMNAS, VentaDetalle.TABLAS))
                .param(id)
                .query((fila, _) -> VentaDetalle.leer(fila, suyo))
                .optional()
                .orElseThrow(NoExiste::new);
    }

    Pagina<VentaDetalle> pagina(VentaFiltro filtro, Tramo tramo) {
        var ids =
                filtro.aplicar(new Lista("v.id_venta", VentaFiltro.TABLAS, POR_FECHA))
                        .pagina(jdbc, tramo, (fila, _) -> fila.getString(1));
        return new Pagina<>(estas(ids.filas()), ids.total(), ids.tramo());
    }

    private List<VentaDetalle> estas(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var suyo = loSuyo(ids);
        return jdbc.sql(
                        "SELECT %s FROM %s WHERE v.id_venta IN (:ids) ORDER BY %s"
                                .formatted(VentaDetalle.COLUMNAS, VentaDetalle.TABLAS, POR_FECHA))
                .param("ids", ids)
                .query((fila, _) -> VentaDetalle.leer(fila, suyo))
                .list();
    }

    private LoSuyo loSuyo(List<String> ids) {
        return new LoSuyo(
                cuotas(ids),
                porVenta(
                        "SELECT %s FROM %s WHERE p.venta IN (:ids) ORDER BY p.fecha_pago DESC, p.orden DESC"
                                .formatted(PagoDetalle.columnas(hoy()), PagoDetalle.TABLAS),
                        ids,
                        "venta",
                        PagoDetalle::leer),
                porVenta(
                        """
                        SELECT k.*, a.nombre_asesor
                        FROM comercial.comisiones k JOIN compartido.asesores a ON a.id_asesor = k.asesor
                        WHERE k.venta IN (:ids)
                        ORDER BY a.nombre_asesor COLLATE "C", k.rol COLLATE "C", k.id_comision_venta_asesor
                        """,
                        ids,
                        "venta",
                        ComisionDetalle::leer));
    }

    /** The cuotas in force of each venta. */
    Map<String, List<CuotaDetalle>> cuotas(List<String> ventas) {
        return porVenta(
                "SELECT %s FROM %s WHERE q.venta IN (:ids) AND q.vigente ORDER BY q.numero_cuota"
                        .formatted(CuotaDetalle.columnas(hoy()), CuotaDetalle.TABLAS),
                ventas,
                "venta_de_cuota",
                CuotaDetalle::leer);
    }

    LocalDate hoy() {
        return Lima.hoy(reloj);
    }

    private <T> Map<String, List<T>> porVenta(
            String consulta, List<String> ids, String columna, RowMapper<T> lectura) {
        return jdbc
                .sql(consulta)
                .param("ids", ids)
                .query((fila, n) -> new DeVenta<>(fila.getString(columna), lectura.mapRow(fila, n)))
                .list()
                .stream()
                .collect(groupingBy(DeVenta::venta, mapping(DeVenta::que, toList())));
    }

    private record DeVenta<T>(String venta, T que) {}
}
