package pe.jcc.comercial.venta;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;

import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

interface VentaRepository extends Repository<Venta, String> {

    Venta saveAndFlush(Venta venta);

    boolean existsById(String id);

    void delete(Venta venta);

    void flush();

    /** Nobody else changes it, or what is its own, until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Venta> findByIdVenta(String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Venta> findByIdVentaInOrderByIdVenta(List<String> ids);

    @NativeQuery("SELECT id_venta FROM comercial.ventas WHERE por_cuadrar ORDER BY id_venta")
    List<String> porCuadrar();

    @NativeQuery("SELECT nextval('comercial.ventas_seq')")
    long siguiente();

    @NativeQuery("SELECT nextval('comercial.planes_de_pago_seq')")
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    long siguientePlan();

    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    @NativeQuery("SELECT nextval('comercial.cuotas_seq') FROM generate_series(1, :cuantas)")
    List<Long> siguientesCuotas(int cuantas);

    default Numeracion numeracion() {
        return new Numeracion(this::siguientePlan, this::siguientesCuotas);
    }

    @NativeQuery("SELECT nextval('comercial.pagos_seq')")
    long siguientePago();
}
