package pe.jcc.api.comercial.actividad;

import pe.jcc.api.http.Lector;
import pe.jcc.comercial.actividad.DatosDeActividad;
import pe.jcc.compartido.asesor.Asesores;

import java.util.Objects;

/** How a body reads as an actividad. */
record LecturaDeActividad(Asesores asesores) {

    private static final int NOTAS = 100_000;

    DatosDeActividad leer(Lector lector) {
        return new DatosDeActividad(
                lector.requerido("fecha_actividad").fecha(),
                lector.requerido("asesor").clave(asesores::existe),
                cuantos(lector, "datos_captados_opc"),
                cuantos(lector, "llamadas_realizadas"),
                lector.opcional("notas_actividad").texto(NOTAS));
    }

    /** Less than nothing takes back what was told before. */
    private static int cuantos(Lector lector, String campo) {
        return Objects.requireNonNullElse(
                lector.opcional(campo).entero(Integer.MIN_VALUE, Integer.MAX_VALUE), 0);
    }
}
