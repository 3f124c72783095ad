package pe.jcc.comercial.venta;

import org.springframework.stereotype.Component;

import pe.jcc.compartido.evento.Buzon;
import pe.jcc.compartido.evento.Evento;
import pe.jcc.compartido.evento.TipoDeEvento;

import java.util.Optional;

/** Tells subscribers what became of ventas. */
@Component
class AvisosDeVenta {

    private final Buzon buzon;
    private final LecturaDeVentas lectura;

    AvisosDeVenta(Buzon buzonComercial, LecturaDeVentas lectura) {
        this.buzon = buzonComercial;
        this.lectura = lectura;
    }

    /** A new one, and what it is already. */
    void creada(VentaDetalle venta, StatusVenta status) {
        buzon.publicar(
                Evento.unico(TipoDeEvento.VENTA_CREADA, venta.idVenta(), venta.asunto(), venta));
        alcanzado(status).ifPresent(tipo -> llego(tipo, venta));
    }

    /** One that was changed and written: when its status is another than before. */
    void cambiada(Venta venta, StatusVenta antes) {
        if (venta.status() != antes) {
            alcanzado(venta.status()).ifPresent(tipo -> llego(tipo, lectura.una(venta.id())));
        }
    }

    void pagada(PagoDetalle pago) {
        buzon.publicar(
                Evento.unico(TipoDeEvento.PAGO_REGISTRADO, pago.idPago(), pago.venta(), pago));
    }

    private void llego(TipoDeEvento tipo, VentaDetalle venta) {
        buzon.publicar(
                Evento.deVersion(tipo, venta.idVenta(), venta.version(), venta.asunto(), venta));
    }

    private static Optional<TipoDeEvento> alcanzado(StatusVenta status) {
        return switch (status) {
            case SEPARACION -> Optional.empty();
            case PROCESABLE -> Optional.of(TipoDeEvento.VENTA_PROCESABLE);
            case COMPLETADA -> Optional.of(TipoDeEvento.VENTA_COMPLETADA);
            case ANULADO -> Optional.of(TipoDeEvento.VENTA_ANULADA);
        };
    }
}
