package pe.jcc.comercial.venta;

import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.PorDefecto;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/**
 * What an asesor is to earn by a venta.
 *
 * @param porcentajeComision of the price, in per cent
 */
public record DatosDeComision(
        String asesor,
        RolEnVenta rol,
        @PorDefecto("\"0.00\"") BigDecimal porcentajeComision,
        @PorDefecto("\"\"") String notas) {

    private static final BigDecimal CIEN = BigDecimal.valueOf(100);

    /** {@link DatoInvalido} when one has a part twice, or all together earn more than the price. */
    static void comprobar(List<DatosDeComision> comisiones) {
        var partes = new HashSet<Parte>();
        var suma = BigDecimal.ZERO;
        for (var comision : comisiones) {
            if (!partes.add(comision.parte())) {
                throw invalidas(
                        Frase.de(
                                "venta.comision_repetida",
                                comision.asesor(),
                                comision.rol().codigo()));
            }
            suma = suma.add(comision.porcentajeComision());
        }
        if (suma.compareTo(CIEN) > 0) {
            throw invalidas(Frase.de("venta.comisiones_de_mas"));
        }
    }

    Parte parte() {
        return new Parte(asesor, rol.canonico());
    }

    private static DatoInvalido invalidas(Frase frase) {
        return new DatoInvalido("comisiones_asesores", frase);
    }

    /** Who does what: once in a venta. */
    record Parte(String asesor, RolEnVenta rol) {}
}
