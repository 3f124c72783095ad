package pe.jcc.comercial.comision;

import static java.util.stream.Collectors.groupingBy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The door of the closes of comisiones. A close is never changed. */
@Service
@Transactional
public class Cierres {

    private static final String POR_MES = "c.anio DESC, c.mes DESC";

    private final EjecutarCierre ejecutar;
    private final JdbcClient jdbc;

    Cierres(EjecutarCierre ejecutar, JdbcClient jdbc) {
        this.ejecutar = ejecutar;
        this.jdbc = jdbc;
    }

    /** {@link Conflicto} when the month is closed, or nothing is there to close. */
    public CierreDetalle ejecutar(YearMonth mes, QuienCerro quien) {
        return detalle(ejecutar.de(mes, quien));
    }

    @Transactional(readOnly = true)
    public Pagina<CierreDetalle> lista(CierreFiltro filtro, Tramo tramo) {
        var pagina =
                new Lista("*", "comercial.cierres_de_comisiones c", POR_MES)
                        .donde("c.mes = :v", filtro.mes())
                        .donde("c.anio = :v", filtro.anio())
                        .pagina(jdbc, tramo, CierreDetalle::leer);
        return new Pagina<>(conDetalles(pagina.filas()), pagina.total(), pagina.tramo());
    }

    @Transactional(readOnly = true)
    public CierreDetalle detalle(UUID id) {
        return conDetalles(
                        jdbc.sql(
                                        "SELECT * FROM comercial.cierres_de_comisiones WHERE id_cierre = ?")
                                .param(id)
                                .query(CierreDetalle::leer)
                                .list())
                .stream()
                .findFirst()
                .orElseThrow(NoExiste::new);
    }

    private List<CierreDetalle> conDetalles(List<CierreDetalle> cierres) {
        if (cierres.isEmpty()) {
            return List.of();
        }
        var detalles = detalles(cierres.stream().map(CierreDetalle::idCierre).toList());
        return cierres.stream()
                .map(cierre -> cierre.con(detalles.getOrDefault(cierre.idCierre(), List.of())))
                .toList();
    }

    private Map<UUID, List<DetalleDeCierre>> detalles(List<UUID> cierres) {
        return jdbc
                .sql(
                        """
                        SELECT d.*, c.*, k.id_comision_venta_asesor, k.rol, k.porcentaje_comision,
                            k.monto_comision_calculado, k.notas, k.fecha_registro, k.ultima_modificacion, k.venta, k.asesor
                        FROM comercial.detalles_de_cierre d
                        JOIN comercial.cierres_de_comisiones c ON c.id_cierre = d.cierre
                        JOIN comercial.comisiones k ON k.id_comision_venta_asesor = d.comision
                        WHERE d.cierre IN (:ids)
                        ORDER BY d.asesor_nombre COLLATE "C", d.fecha_venta, length(d.venta_id), d.venta_id, d.comision
                        """)
                .param("ids", cierres)
                .query(DetalleDeCierre::leer)
                .list()
                .stream()
                .collect(groupingBy(detalle -> detalle.cierre().idCierre()));
    }
}
