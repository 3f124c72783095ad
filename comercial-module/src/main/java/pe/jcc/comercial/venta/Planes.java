package pe.jcc.comercial.venta;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.consulta.Conteos;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.util.List;
import java.util.function.UnaryOperator;

/** The door of the plans of payment and their cuotas. */
@Service
@Transactional
public class Planes {

    private static final String TABLAS =
            "comercial.ventas v JOIN comercial.clientes c ON c.id_cliente = v.cliente";

    private static final String POR_VENTA = "length(q.venta), q.venta, q.numero_cuota";

    private final GuardarVenta guardar;
    private final LecturaDeVentas lectura;
    private final Conteos conteos;
    private final JdbcClient jdbc;

    Planes(GuardarVenta guardar, LecturaDeVentas lectura, Conteos conteos, JdbcClient jdbc) {
        this.guardar = guardar;
        this.lectura = lectura;
        this.conteos = conteos;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Pagina<PlanDetalle> lista(PlanFiltro filtro, Tramo tramo) {
        var ventas =
                filtro.aplicar(
                                new Lista(
                                        "v.id_venta",
                                        TABLAS,
                                        "v.plan_creado DESC, v.id_plan_pago DESC"))
                        .pagina(jdbc, tramo, (fila, _) -> fila.getString(1));
        return new Pagina<>(deEstas(ventas.filas()), ventas.total(), ventas.tramo());
    }

    @Transactional(readOnly = true)
    public PlanDetalle detalle(long id) {
        return jdbc.sql("SELECT id_venta FROM comercial.ventas WHERE id_plan_pago = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(venta -> deEstas(List.of(venta)))
                .orElseThrow(NoExiste::new)
                .getFirst();
    }

    @Transactional(readOnly = true)
    public Pagina<CuotaDetalle> cuotas(CuotaFiltro filtro, Tramo tramo) {
        var ids =
                filtro.aplicar(
                                new Lista("q.id_cuota", "comercial.cuotas q", POR_VENTA)
                                        .contada(conteos),
                                lectura.hoy())
                        .pagina(jdbc, tramo, (fila, _) -> fila.getLong(1));
        return new Pagina<>(estasCuotas(ids.filas()), ids.total(), ids.tramo());
    }

    private List<CuotaDetalle> estasCuotas(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "SELECT %s FROM %s WHERE q.id_cuota IN (:ids) ORDER BY %s"
                                        .formatted(
                                                CuotaDetalle.columnas(lectura.hoy()),
                                                CuotaDetalle.TABLAS,
                                                POR_VENTA))
                        .param("ids", ids)
                        .query(CuotaDetalle::leer)
                        .list();
    }

    @Transactional(readOnly = true)
    public CuotaDetalle cuota(long id) {
        return jdbc.sql(
                        "SELECT %s FROM %s WHERE q.id_cuota = ? AND q.vigente"
                                .formatted(
                                        CuotaDetalle.columnas(lectura.hoy()), CuotaDetalle.TABLAS))
                .param(id)
                .query(CuotaDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    @Transactional(readOnly = true)
    public boolean existeCuota(long id) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM comercial.cuotas WHERE id_cuota = ? AND vigente)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Another date, or amount: the last cuota that is not paid takes the difference. */
    public CuotaDetalle cambiar(long id, UnaryOperator<DatosDeCuota> cambio) {
        var deQuien =
                jdbc.sql("SELECT venta FROM comercial.cuotas WHERE id_cuota = ? AND vigente")
                        .param(id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(NoExiste::new);
        var venta = guardar.tomar(deQuien);
        var antes = venta.efecto();
        var cuota = venta.cuota(id);
        var datos = cambio.apply(cuota.datos());
        if (!datos.equals(cuota.datos())) {
            venta.reprogramar(cuota, datos);
            guardar.guardar(venta, antes);
        }
        return cuota(id);
    }

    private List<PlanDetalle> deEstas(List<String> ventas) {
        if (ventas.isEmpty()) {
            return List.of();
        }
        var cuotas = lectura.cuotas(ventas);
        return jdbc.sql(
                        """
                        SELECT %s FROM %s WHERE v.id_venta IN (:ids)
                        ORDER BY v.plan_creado DESC, v.id_plan_pago DESC
                        """
                                .formatted(PlanDetalle.COLUMNAS, TABLAS))
                .param("ids", ventas)
                .query((fila, _) -> PlanDetalle.leer(fila, v -> cuotas.getOrDefault(v, List.of())))
                .list();
    }
}
