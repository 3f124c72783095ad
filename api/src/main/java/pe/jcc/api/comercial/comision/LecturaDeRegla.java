package pe.jcc.api.comercial.comision;

import pe.jcc.api.http.Lector;
import pe.jcc.comercial.comision.DatosDeRegla;
import pe.jcc.comercial.comision.RolEnTabla;
import pe.jcc.comercial.comision.TipoEnTabla;
import pe.jcc.compartido.Frase;

import java.math.BigDecimal;

/** How a body reads as a rule of the table. */
final class LecturaDeRegla {

    private static final String PORCENTAJE = "porcentaje_comision";
    private static final BigDecimal CIEN = BigDecimal.valueOf(100);

    private LecturaDeRegla() {}

    static DatosDeRegla leer(Lector lector) {
        return new DatosDeRegla(
                lector.requerido("rol").opcion(RolEnTabla.class, RolEnTabla::llamado),
                lector.requerido("tipo_venta").opcion(TipoEnTabla.class, TipoEnTabla::llamado),
                porcentaje(lector));
    }

    private static BigDecimal porcentaje(Lector lector) {
        var porcentaje = lector.requerido(PORCENTAJE).decimal(5, 2);
        if (porcentaje.signum() < 0) {
            lector.falla(PORCENTAJE, Frase.de("campo.minimo", "0"));
        } else if (porcentaje.compareTo(CIEN) > 0) {
            lector.falla(PORCENTAJE, Frase.de("campo.maximo", "100"));
        }
        return porcentaje;
    }
}
