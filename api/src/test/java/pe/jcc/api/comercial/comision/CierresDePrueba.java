package pe.jcc.api.comercial.comision;

import org.junit.jupiter.api.AfterEach;

import pe.jcc.api.Sentencias;
import pe.jcc.api.comercial.venta.VentasDePrueba;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.List;

/** Ventas with comisiones, and closes of them; nothing of them stays. */
abstract class CierresDePrueba extends VentasDePrueba {

    protected static final String CIERRES = "/api/gestion/cierres-comisiones/";
    protected static final String DEVENGADAS = "/api/gestion/comisiones/devengadas/";

    @AfterEach
    void niDeLosCierres() {
        sql.sql("DELETE FROM comercial.devengos").update();
        sql.sql("DELETE FROM comercial.detalles_de_cierre").update();
        sql.sql("UPDATE comercial.comisiones SET cierre = NULL WHERE cierre IS NOT NULL").update();
        sql.sql("DELETE FROM comercial.cierres_de_comisiones").update();
    }

    protected HttpResponse<String> ejecutar(int mes, int anio) {
        return hacer(
                "POST",
                CIERRES + "ejecutar-cierre/",
                "{\"mes\": %d, \"año\": %d}".formatted(mes, anio));
    }

    /** Procesable, because something was paid at once; {@code comisiones} are asesor, rol, per cent. */
    protected JsonNode vendida(String lote, String fecha, String... comisiones) {
        var venta = separada(lote, fecha, comisiones);
        pago(venta, fecha, "1");
        return venta;
    }

    protected JsonNode separada(String lote, String fecha, String... comisiones) {
        return logrado(
                201,
                hacer(
                        "POST",
                        VENTAS,
                        """
                        {"fecha_venta": "%s", "lote": "%s", "cliente": "COMPRADOR", "tipo_venta": "contado",
                         "comisiones_asesores": %s}
                        """
                                .formatted(fecha, lote, comisiones(comisiones))));
    }

    protected static String comisiones(String... partes) {
        var lista = new StringBuilder("[");
        for (int i = 0; i < partes.length; i += 3) {
            lista.append(i == 0 ? "" : ", ")
                    .append(
                            "{\"asesor\": \"%s\", \"rol\": \"%s\", \"porcentaje_comision\": \"%s\"}"
                                    .formatted(partes[i], partes[i + 1], partes[i + 2]));
        }
        return lista.append("]").toString();
    }

    /** How many the answer cost. */
    protected int sentencias(String ruta) {
        var pedido = "sentencias-" + System.nanoTime();
        logrado(200, hacer("GET", ruta, "", "X-Request-Id", pedido));
        return Sentencias.de(pedido).size();
    }

    protected JsonNode devengado(int mes, int anio) {
        return logrado(200, ver("%s?mes=%d&anio=%d".formatted(DEVENGADAS, mes, anio)));
    }

    /** What the venta accrues in that month: by each part, in order. */
    protected List<String> devengado(JsonNode venta, int mes) {
        return devengado(mes, 2026)
                .get("asesores")
                .valueStream()
                .flatMap(suyo -> suyo.get("lineas").valueStream())
                .filter(linea -> linea.get("venta_id").equals(venta.get("id_venta")))
                .map(linea -> linea.get("devengado").asString())
                .toList();
    }
}
