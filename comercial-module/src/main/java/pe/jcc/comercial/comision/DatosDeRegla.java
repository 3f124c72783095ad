package pe.jcc.comercial.comision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.math.BigDecimal;

/**
 * What people tell of a rule.
 *
 * @param porcentajeComision of the price of the venta, from 0 to 100, with two decimals
 */
@Embeddable
public record DatosDeRegla(
        @Enumerated(EnumType.STRING) RolEnTabla rol,
        @Enumerated(EnumType.STRING) TipoEnTabla tipoVenta,
        BigDecimal porcentajeComision) {}
