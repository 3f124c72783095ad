package pe.jcc.api.compartido.asesor;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.compartido.asesor.Banco;
import pe.jcc.compartido.asesor.DatosDeAsesor;
import pe.jcc.compartido.contrato.EstadoCivil;

/**
 * How a body reads as an asesor.
 *
 * @param id whose body it is; null: a new one's
 */
record LecturaDeAsesor(Asesores asesores, @Nullable String id) {

    private static final int NOTAS = 100_000;

    DatosDeAsesor leer(Lector lector) {
        return new DatosDeAsesor(
                lector.requerido("nombre_asesor").texto(255),
                dni(lector),
                lector.opcional("fecha_nacimiento").sinVacio().fecha(),
                lector.opcional("estado_civil").opcion(EstadoCivil.class),
                lector.opcional("numero_hijos").entero(0, Integer.MAX_VALUE),
                lector.opcional("direccion", "direccion_domiciliaria").texto(255),
                lector.opcional("distrito").texto(100),
                lector.opcional("telefono_personal").texto(20),
                lector.opcional("email_personal").email(255),
                lector.opcional("banco").opcion(Banco.class),
                lector.opcional("numero_cuenta_bancaria").texto(50),
                lector.opcional("cci_cuenta_bancaria").texto(50),
                lector.opcional("cuenta_bancaria_otros").texto(NOTAS),
                referidor(lector),
                lector.requerido("fecha_ingreso").fecha(),
                lector.opcional("fecha_cambio_socio").sinVacio().fecha(),
                lector.opcional("observaciones_asesor").texto(NOTAS));
    }

    private @Nullable String dni(Lector lector) {
        var dni = lector.opcional("dni").texto(8);
        if (dni != null && !asesores.dniLibre(dni, id)) {
            lector.falla("dni", Frase.de("campo.unico", "asesor", "dni"));
        }
        return dni;
    }

    private @Nullable String referidor(Lector lector) {
        var referidor = lector.opcional("id_referidor").clave(asesores::existe);
        if (referidor != null && referidor.equals(id)) {
            lector.falla("id_referidor", Frase.de("campo.se_refiere"));
        }
        return referidor;
    }
}
