package pe.jcc.comercial.venta;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.compartido.NoExiste;
import pe.jcc.compartido.VersionVista;
import pe.jcc.compartido.consulta.Conteos;
import pe.jcc.compartido.consulta.Lista;
import pe.jcc.compartido.consulta.Pagina;
import pe.jcc.compartido.consulta.Tramo;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The door of the pagos. Each change of one applies all of its venta again, by date. */
@Service
@Transactional
public class Pagos {

    /** Odd, so that no two of the 2⁴⁸ numbers of a pago become one. */
    private static final long MEZCLA = 0x9E37_79B9_7F4BL;

    private static final long NUMEROS = (1L << 48) - 1;

    private static final String POR_FECHA = "p.fecha_pago DESC, p.orden DESC";

    private final VentaRepository repository;
    private final PagoRepository pagos;
    private final GuardarVenta guardar;
    private final LecturaDeVentas lectura;
    private final AvisosDeVenta avisos;
    private final Conteos conteos;
    private final JdbcClient jdbc;
    private final Clock reloj;

    Pagos(
            VentaRepository repository,
            PagoRepository pagos,
            GuardarVenta guardar,
            LecturaDeVentas lectura,
            AvisosDeVenta avisos,
            Conteos conteos,
            JdbcClient jdbc,
            Clock reloj) {
        this.repository = repository;
        this.pagos = pagos;
        this.guardar = guardar;
        this.lectura = lectura;
        this.avisos = avisos;
        this.conteos = conteos;
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    public PagoDetalle crear(PagoPedido pedido) {
        var venta = guardar.tomar(pedido.venta());
        var antes = venta.efecto();
        long orden = repository.siguientePago();
        var pago = new Pago(id(orden), orden, venta, pedido.datos(), reloj.instant());
        venta.recibir(pago);
        guardar.guardar(venta, antes);
        var registrado = detalle(pago.id());
        avisos.pagada(registrado);
        return registrado;
    }

    /**
     * What is there with the change laid over it.
     *
     * @param aCual the venta to which it may pass; '' when none is named
     */
    public PagoDetalle cambiar(
            String id, VersionVista vista, String aCual, Function<PagoPedido, PagoPedido> cambio) {
        var suya = ventaDe(id);
        var tomadas =
                Stream.of(suya, aCual)
                        .filter(venta -> !venta.isEmpty())
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).thenComparing(v -> v))
                        .filter(venta -> venta.equals(suya) || repository.existsById(venta))
                        .map(guardar::tomar)
                        .toList();
        var venta = de(tomadas.stream(), suya);
        var pago = suyo(venta, id);
        pago.comprobar(vista);
        var pedido = cambio.apply(new PagoPedido(suya, pago.datos()));
        var otra = de(tomadas.stream(), pedido.venta());
        var antes = venta.efecto();
        var antesDeLaOtra = otra.efecto();
        var datos = siNoEsEco(pedido.datos(), pago);
        if (otra.equals(venta)) {
            venta.cambiar(pago, datos);
        } else {
            // What it paid there goes before it pays here; the venta that it leaves is the last to
            // be looked at.
            venta.quitar(pago);
            repository.flush();
            pago.cambiar(otra, datos);
            otra.recibir(pago);
            guardar.guardar(otra, antesDeLaOtra);
        }
        guardar.guardar(venta, antes);
        return detalle(id);
    }

    public void eliminar(String id, VersionVista vista) {
        var venta = guardar.tomar(ventaDe(id));
        var antes = venta.efecto();
        var pago = suyo(venta, id);
        pago.comprobar(vista);
        venta.quitar(pago);
        pagos.delete(pago);
        guardar.guardar(venta, antes);
    }

    @Transactional(readOnly = true)
    public Pagina<PagoDetalle> lista(@Nullable String venta, Tramo tramo) {
        var ids =
                new Lista("p.id_pago", "comercial.pagos p", POR_FECHA)
                        .contada(conteos)
                        .donde("p.venta = :v", venta)
                        .pagina(jdbc, tramo, (fila, _) -> fila.getString(1));
        return new Pagina<>(estos(ids.filas()), ids.total(), ids.tramo());
    }

    private List<PagoDetalle> estos(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "SELECT %s FROM %s WHERE p.id_pago IN (:ids) ORDER BY %s"
                                        .formatted(
                                                PagoDetalle.columnas(lectura.hoy()),
                                                PagoDetalle.TABLAS,
                                                POR_FECHA))
                        .param("ids", ids)
                        .query(PagoDetalle::leer)
                        .list();
    }

    @Transactional(readOnly = true)
    public PagoDetalle detalle(String id) {
        return jdbc.sql(
                        "SELECT %s FROM %s WHERE p.id_pago = ?"
                                .formatted(PagoDetalle.columnas(lectura.hoy()), PagoDetalle.TABLAS))
                .param(id)
                .query(PagoDetalle::leer)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    /** A form sends back the cuota that it was shown: one that the pago was not meant for it is not meant for now. */
    private DatosDePago siNoEsEco(DatosDePago datos, Pago pago) {
        var cuota = datos.cuotaPlanPagoCubierta();
        boolean eco =
                cuota != null
                        && pago.datos().cuotaPlanPagoCubierta() == null
                        && Objects.equals(cuota, detalle(pago.id()).cuotaPlanPagoCubierta());
        return eco ? datos.sinCuota() : datos;
    }

    private String ventaDe(String id) {
        return jdbc.sql("SELECT venta FROM comercial.pagos WHERE id_pago = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(NoExiste::new);
    }

    private static Venta de(Stream<Venta> tomadas, String id) {
        return tomadas.filter(venta -> venta.id().equals(id))
                .findFirst()
                .orElseThrow(NoExiste::new);
    }

    /** It may have passed to another venta, or gone, before this one was taken. */
    private static Pago suyo(Venta venta, String id) {
        return venta.pago(id)
                .orElseThrow(
                        () -> new PessimisticLockingFailureException(id + " passed meanwhile"));
    }

    private static String id(long orden) {
        return "PG-%012X".formatted(orden * MEZCLA & NUMEROS);
    }
}
