package pe.jcc.comercial.venta;

import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import pe.jcc.comercial.plan.Deuda;
import pe.jcc.compartido.Moneda;
import pe.jcc.compartido.NoExiste;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Explains every cent: what each pago paid of what, all of it as it was at one moment. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Explicaciones {

    private final LecturaDeVentas lectura;
    private final JdbcClient jdbc;

    Explicaciones(LecturaDeVentas lectura, JdbcClient jdbc) {
        this.lectura = lectura;
        this.jdbc = jdbc;
    }

    public PagoExplicado pago(String id) {
        return explicar("p.id_pago", "a.pago", id).stream().findFirst().orElseThrow(NoExiste::new);
    }

    private List<PagoExplicado> deVenta(String venta) {
        return explicar("p.venta", "a.venta", venta);
    }

    /** Every movement of a venta by date, and what is owed after it. */
    public EstadoDeCuenta estadoDeCuenta(String venta) {
        return EstadoDeCuenta.de(lectura.una(venta), deVenta(venta), lectura.hoy());
    }

    private List<PagoExplicado> explicar(String dePagos, String dePartes, String id) {
        Map<String, List<Aplicada>> partes =
                jdbc
                        .sql(
                                """
            SELECT a.pago, a.numero_cuota, a.monto, a.monto_soles, q.id_cuota, q.fecha_vencimiento
            FROM comercial.aplicaciones_de_pago a
            LEFT JOIN comercial.cuotas q ON q.venta = a.venta AND q.numero_cuota = a.numero_cuota
            WHERE %s = ?
            ORDER BY a.numero_cuota
            """
                                        .formatted(dePartes))
                        .param(id)
                        .query(Aplicada::leer)
                        .list()
                        .stream()
                        .collect(groupingBy(Aplicada::pago));
        return jdbc.sql(
                        """
            SELECT p.*, v.moneda, v.tipo_venta
            FROM comercial.pagos p JOIN comercial.ventas v ON v.id_venta = p.venta
            WHERE %s = ?
            ORDER BY p.fecha_pago, p.orden
            """
                                .formatted(dePagos))
                .param(id)
                .query(
                        (fila, _) ->
                                explicado(
                                        fila,
                                        partes.getOrDefault(fila.getString("id_pago"), List.of())))
                .list();
    }

    private static PagoExplicado explicado(ResultSet fila, List<Aplicada> aplicadas)
            throws SQLException {
        boolean aCredito = TipoVenta.CREDITO.codigo().equals(fila.getString("tipo_venta"));
        var monto = fila.getBigDecimal("monto");
        var soles = fila.getBigDecimal("monto_pago");
        var partes = new ArrayList<ParteDePago>();
        var resto = monto;
        var restoEnSoles = soles;
        for (var aplicada : aplicadas) {
            partes.add(aplicada.parte(aCredito));
            resto = resto.subtract(aplicada.monto());
            restoEnSoles = restoEnSoles.subtract(aplicada.soles());
        }
        if (resto.signum() > 0) {
            partes.add(
                    new ParteDePago(Destino.SALDO_A_FAVOR, null, null, null, resto, restoEnSoles));
        }
        return new PagoExplicado(
                fila.getString("id_pago"),
                fila.getString("venta"),
                fila.getObject("fecha_pago", LocalDate.class),
                Moneda.valueOf(fila.getString("moneda")),
                monto,
                soles,
                fila.getBigDecimal("monto_pago_dolares"),
                fila.getBigDecimal("tipo_cambio_pago"),
                fila.getString("metodo_pago"),
                fila.getString("referencia_pago"),
                List.copyOf(partes));
    }

    private record Aplicada(
            String pago,
            int numero,
            BigDecimal monto,
            BigDecimal soles,
            @Nullable Long cuota,
            @Nullable LocalDate vencimiento) {

        static Aplicada leer(ResultSet fila, int numero) throws SQLException {
            return new Aplicada(
                    fila.getString("pago"),
                    fila.getInt("numero_cuota"),
                    fila.getBigDecimal("monto"),
                    fila.getBigDecimal("monto_soles"),
                    fila.getObject("id_cuota", Long.class),
                    fila.getObject("fecha_vencimiento", LocalDate.class));
        }

        ParteDePago parte(boolean aCredito) {
            var sinCuota = aCredito ? Destino.CUOTA_INICIAL : Destino.PRECIO;
            return new ParteDePago(
                    numero == Deuda.SIN_CUOTA ? sinCuota : Destino.CUOTA,
                    numero == Deuda.SIN_CUOTA ? null : numero,
                    cuota,
                    vencimiento,
                    monto,
                    soles);
        }
    }
}
