package pe.jcc.comercial.lote;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Moneda;
import pe.jcc.compartido.csv.FilaCsv;
import pe.jcc.compartido.csv.Legible;
import pe.jcc.compartido.proyecto.ProyectoDetalle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One row of an inventory while it is read, and all that speaks against it. */
final class LecturaDeInventario {

    private static final int LARGO = 50;
    private static final int LARGO_DE_NOMBRE = 255;

    private final FilaCsv fila;
    private final Function<String, Optional<ProyectoDetalle>> proyectos;
    private final List<ResultadoDeImportacion.Problema> problemas = new ArrayList<>();
    private @Nullable ProyectoDetalle proyecto;

    LecturaDeInventario(FilaCsv fila, Function<String, Optional<ProyectoDetalle>> proyectos) {
        this.fila = fila;
        this.proyectos = proyectos;
    }

    /** Empty when it cannot be a lote. */
    Optional<DatosDeLote> leer() {
        if (fila.rota()) {
            falla("", Frase.de("carga.comillas"));
            return Optional.empty();
        }
        proyecto = proyectoNombrado();
        var datos = datos(proyecto == null ? Moneda.PEN : proyecto.moneda());
        return problemas.isEmpty() ? Optional.of(datos) : Optional.empty();
    }

    /** The id of the proyecto of one that was read. */
    long proyecto() {
        return requireNonNull(proyecto).id();
    }

    ResultadoDeImportacion.FilaMala mala() {
        return new ResultadoDeImportacion.FilaMala(fila.linea(), List.copyOf(problemas));
    }

    private DatosDeLote datos(Moneda moneda) {
        boolean enSoles = moneda == Moneda.PEN;
        var conDescuento = precio(ColumnaDeInventario.CON_DESCUENTO);
        return new DatosDeLote(
                proyecto == null ? "" : proyecto.nombre(),
                texto(ColumnaDeInventario.MANZANA, LARGO).orElse(null),
                numero(),
                etapa(),
                area(),
                listaEnSoles(enSoles),
                enSoles ? conDescuento : null,
                precio(ColumnaDeInventario.A_12_SOLES),
                precio(ColumnaDeInventario.A_24_SOLES),
                null,
                precio(ColumnaDeInventario.CONTADO_DOLARES),
                enSoles ? null : conDescuento,
                precio(ColumnaDeInventario.A_12_DOLARES),
                precio(ColumnaDeInventario.A_24_DOLARES),
                null,
                EstadoLote.DISPONIBLE,
                null,
                null,
                null);
    }

    private @Nullable ProyectoDetalle proyectoNombrado() {
        int antes = problemas.size();
        var nombre = texto(ColumnaDeInventario.PROYECTO, LARGO_DE_NOMBRE).orElse("");
        if (problemas.size() > antes) {
            return null;
        }
        var hallado = proyectos.apply(nombre);
        if (hallado.isEmpty()) {
            falla(ColumnaDeInventario.PROYECTO, Frase.de("lote.sin_proyecto", nombre));
        }
        return hallado.orElse(null);
    }

    private @Nullable String numero() {
        var numero = texto(ColumnaDeInventario.LOTE, LARGO);
        if (numero.isEmpty()) {
            falla(ColumnaDeInventario.LOTE, Frase.de("campo.en_blanco"));
        }
        return numero.orElse(null);
    }

    private @Nullable Integer etapa() {
        var etapa = decimal(ColumnaDeInventario.ETAPA, Short.MAX_VALUE, 0);
        return etapa.map(BigDecimal::intValueExact).orElse(null);
    }

    private BigDecimal area() {
        var area = decimal(ColumnaDeInventario.AREA, 99_999_999, 2);
        if (fila.en(ColumnaDeInventario.AREA).orElse("").isEmpty()) {
            falla(ColumnaDeInventario.AREA, Frase.de("campo.en_blanco"));
        }
        return area.orElse(BigDecimal.ZERO);
    }

    private @Nullable BigDecimal listaEnSoles(boolean obligatoria) {
        int antes = problemas.size();
        var precio = precio(ColumnaDeInventario.CONTADO_SOLES);
        if (obligatoria && precio == null && problemas.size() == antes) {
            falla(ColumnaDeInventario.CONTADO_SOLES, Frase.de("lote.sin_precio"));
        }
        return precio;
    }

    /** 0,00 means that there is none. */
    private @Nullable BigDecimal precio(String columna) {
        return decimal(columna, 9_999_999_999L, 2)
                .filter(precio -> precio.signum() != 0)
                .orElse(null);
    }

    private Optional<String> texto(String columna, int largo) {
        var texto = fila.en(columna).filter(celda -> !celda.isEmpty());
        if (texto.filter(t -> t.codePointCount(0, t.length()) > largo).isPresent()) {
            falla(columna, Frase.de("campo.largo", String.valueOf(largo)));
        } else if (texto.filter(t -> !Legible.es(t)).isPresent()) {
            falla(columna, Frase.de("campo.caracter_nulo"));
        }
        return texto;
    }

    private Optional<BigDecimal> decimal(String columna, long maximo, int decimales) {
        var escrito = fila.en(columna).filter(celda -> !celda.isEmpty());
        var numero = escrito.flatMap(NumeroEscrito::leer);
        if (escrito.isPresent() && numero.isEmpty()) {
            falla(columna, Frase.de("campo.decimal"));
        } else if (numero.filter(n -> n.signum() < 0).isPresent()) {
            falla(columna, Frase.de("campo.minimo", "0"));
        } else if (numero.filter(n -> n.compareTo(BigDecimal.valueOf(maximo)) > 0).isPresent()) {
            falla(columna, Frase.de("campo.maximo", String.valueOf(maximo)));
        } else if (numero.filter(n -> n.scale() > decimales).isPresent()) {
            falla(columna, Frase.de("campo.decimales", String.valueOf(decimales)));
        } else {
            return numero.map(n -> n.setScale(decimales));
        }
        return Optional.empty();
    }

    private void falla(String columna, Frase frase) {
        problemas.add(new ResultadoDeImportacion.Problema(columna, frase));
    }
}
