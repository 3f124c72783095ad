package pe.jcc.comercial.venta;

import org.springframework.data.repository.Repository;

interface PagoRepository extends Repository<Pago, String> {

    void delete(Pago pago);
}
