package pe.jcc.api.compartido.proyecto;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.api.http.Requerido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Moneda;
import pe.jcc.compartido.proyecto.DatosDeProyecto;
import pe.jcc.compartido.proyecto.Proyectos;

/**
 * How a body reads as a proyecto.
 *
 * @param id whose body it is; null: a new one's
 */
record LecturaDeProyecto(Proyectos proyectos, @Nullable Long id) {

    DatosDeProyecto leer(Lector lector) {
        return new DatosDeProyecto(
                nombre(lector),
                lector.requerido("moneda").opcion(Moneda.class),
                lector.requerido("ubicacion").texto(255),
                lector.presente("etapas").map(e -> e.entero(1, Short.MAX_VALUE)).orElse(1),
                lector.presente("activo").map(Requerido::booleano).orElse(true));
    }

    private String nombre(Lector lector) {
        var nombre = lector.requerido("nombre").texto(255);
        if (!proyectos.nombreLibre(nombre, id)) {
            lector.falla("nombre", Frase.de("campo.unico", "proyecto", "nombre"));
        }
        return nombre;
    }
}
