package pe.jcc.crm.carga;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Email;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Telefono;
import pe.jcc.compartido.csv.Legible;
import pe.jcc.crm.lead.CalleOModulo;
import pe.jcc.crm.lead.ProyectoDeInteres;
import pe.jcc.crm.lead.Tipificacion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One row while it is read: its cells, and the first thing that speaks against it. */
final class Lectura {

    private static final Elecciones TIPIFICACIONES = Elecciones.entre(Tipificacion.class);
    private static final Elecciones PROYECTOS = Elecciones.entre(ProyectoDeInteres.class);
    private static final Elecciones LUGARES = Elecciones.entre(CalleOModulo.class);

    private final Celdas celdas;
    private @Nullable Frase problema;

    Lectura(Celdas celdas) {
        this.celdas = celdas;
    }

    Fila fila(long numero) {
        var ubicacion = celdas.tiene(Columna.UBICACION) ? Columna.UBICACION : Columna.PROYECTO;
        if (!celdas.tiene(Columna.NOMBRE)
                || !celdas.tiene(Columna.CELULAR)
                || !celdas.tiene(ubicacion)) {
            return new Fila.Mala(numero, Frase.de("carga.faltan"));
        }
        var datos = datos(ubicacion);
        return problema == null ? new Fila.Leida(numero, datos) : new Fila.Mala(numero, problema);
    }

    private DatosDeFila datos(Columna ubicacion) {
        var nombre = texto(Columna.NOMBRE).orElse("");
        var celular = celular().orElse("");
        return new DatosDeFila(
                nombre,
                celular,
                Telefono.normalizado(celular),
                email().orElse(null),
                texto(ubicacion).orElse(""),
                opcion(Columna.PROYECTO_INTERES, PROYECTOS).orElse(null),
                texto(Columna.MEDIO).orElse(null),
                texto(Columna.DISTRITO).orElse(null),
                opcion(Columna.TIPIFICACION, TIPIFICACIONES).orElse(""),
                texto(Columna.OBSERVACION).orElse(null),
                texto(Columna.OBSERVACION_OPC).orElse(null),
                opcion(Columna.CALLE_O_MODULO, LUGARES).orElse(null),
                fecha().orElse(null));
    }

    private Optional<String> celular() {
        return celdas.en(Columna.CELULAR)
                .map(CelularEscrito::limpio)
                .flatMap(
                        celular ->
                                CelularEscrito.abreviado(celular)
                                        ? falla(
                                                "carga.cientifica",
                                                Columna.CELULAR,
                                                Citado.de(celular))
                                        : valido(Columna.CELULAR, celular));
    }

    private Optional<String> email() {
        return lleno(Columna.EMAIL)
                .flatMap(
                        escrito ->
                                Email.es(escrito)
                                        ? Optional.of(escrito)
                                        : falla("carga.email", Columna.EMAIL));
    }

    private Optional<LocalDate> fecha() {
        return lleno(Columna.FECHA_INTERACCION)
                .flatMap(
                        escrito ->
                                FechaEscrita.leer(escrito)
                                        .or(() -> falla("carga.fecha", Columna.FECHA_INTERACCION)));
    }

    private Optional<String> opcion(Columna columna, Elecciones elecciones) {
        return lleno(columna)
                .flatMap(
                        escrito ->
                                elecciones
                                        .codigo(escrito)
                                        .or(
                                                () ->
                                                        falla(
                                                                "carga.opcion",
                                                                columna,
                                                                Citado.de(escrito))));
    }

    private Optional<String> lleno(Columna columna) {
        return texto(columna).filter(Predicate.not(String::isEmpty));
    }

    private Optional<String> texto(Columna columna) {
        return celdas.en(columna).flatMap(texto -> valido(columna, texto));
    }

    private Optional<String> valido(Columna columna, String texto) {
        if (!Legible.es(texto)) {
            return falla("carga.caracter_nulo", columna);
        }
        return texto.codePointCount(0, texto.length()) <= columna.maximo()
                ? Optional.of(texto)
                : falla("carga.largo", columna, String.valueOf(columna.maximo()));
    }

    private <T> Optional<T> falla(String clave, Columna columna, String... mas) {
        if (problema == null) {
            var datos = new ArrayList<Object>();
            datos.add(Citado.de(celdas.en(Columna.NOMBRE).orElse("")));
            datos.add(columna.nombre());
            datos.addAll(List.of(mas));
            problema = Frase.de(clave, datos.toArray());
        }
        return Optional.empty();
    }
}
