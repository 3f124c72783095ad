package pe.jcc.api.comercial.lote;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.api.http.Requerido;
import pe.jcc.comercial.lote.DatosDeLote;
import pe.jcc.comercial.lote.EstadoLote;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.Moneda;
import pe.jcc.compartido.proyecto.ProyectoDetalle;
import pe.jcc.compartido.proyecto.Proyectos;

import java.math.BigDecimal;

/** How a body reads as a lote. */
record LecturaDeLote(Proyectos proyectos) {

    private static final String UBICACION = "ubicacion_proyecto";
    private static final String AREA = "area_m2";
    private static final String PRECIO_LISTA_SOLES = "precio_lista_soles";
    private static final int SIN_MAXIMO = Integer.MAX_VALUE;

    DatosDeLote leer(Lector lector) {
        var proyecto = proyecto(lector);
        var moneda = proyecto == null ? null : proyecto.moneda();
        return new DatosDeLote(
                proyecto == null ? "" : proyecto.nombre(),
                lector.opcional("manzana").texto(50),
                lector.opcional("numero_lote").texto(50),
                lector.opcional("etapa").entero(0, Short.MAX_VALUE),
                area(lector),
                listaEnSoles(lector, moneda),
                precio(lector, "precio_contado_descuento_soles"),
                precio(lector, "precio_credito_12_meses_soles"),
                precio(lector, "precio_credito_24_meses_soles"),
                precio(lector, "precio_credito_36_meses_soles"),
                precio(lector, "precio_lista_dolares"),
                precio(lector, "precio_contado_descuento_dolares"),
                precio(lector, "precio_credito_12_meses_dolares"),
                precio(lector, "precio_credito_24_meses_dolares"),
                precio(lector, "precio_credito_36_meses_dolares"),
                lector.presente("estado_lote")
                        .map(estado -> estado.opcion(EstadoLote.class))
                        .orElse(EstadoLote.DISPONIBLE),
                lector.opcional("colindancias").texto(SIN_MAXIMO),
                lector.opcional("partida_registral").texto(100),
                lector.opcional("observaciones_lote").texto(SIN_MAXIMO));
    }

    private @Nullable ProyectoDetalle proyecto(Lector lector) {
        var nombre = lector.requerido(UBICACION).texto(255);
        var hallado = proyectos.llamado(nombre);
        if (!nombre.isEmpty() && hallado.isEmpty()) {
            lector.falla(UBICACION, Frase.de("lote.sin_proyecto", nombre));
        }
        return hallado.orElse(null);
    }

    private static BigDecimal area(Lector lector) {
        Requerido area = lector.requerido(AREA);
        return noNegativo(lector, AREA, area.decimal(10, 2));
    }

    /** An old lote that has none may go without until somebody speaks of it. */
    private static @Nullable BigDecimal listaEnSoles(Lector lector, @Nullable Moneda moneda) {
        boolean dicho = lector.trae(PRECIO_LISTA_SOLES) || lector.trae(UBICACION);
        var precio = precio(lector, PRECIO_LISTA_SOLES);
        boolean falta = precio == null || precio.signum() == 0;
        if (falta && dicho && moneda == Moneda.PEN && !lector.fallo(PRECIO_LISTA_SOLES)) {
            lector.falla(PRECIO_LISTA_SOLES, Frase.de("lote.sin_precio"));
        }
        return precio;
    }

    private static @Nullable BigDecimal precio(Lector lector, String campo) {
        var precio = lector.opcional(campo).decimal(12, 2);
        return precio == null ? null : noNegativo(lector, campo, precio);
    }

    private static BigDecimal noNegativo(Lector lector, String campo, BigDecimal numero) {
        if (numero.signum() < 0) {
            lector.falla(campo, Frase.de("campo.minimo", "0"));
        }
        return numero;
    }
}
