package pe.jcc.api.comercial.venta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import pe.jcc.api.RecursoTest;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.net.http.HttpResponse;

/** Lotes, a cliente and asesores to make ventas with; nothing of them stays. */
public abstract class VentasDePrueba extends RecursoTest {

    protected static final String VENTAS = "/api/gestion/ventas/";
    protected static final String PAGOS = "/api/gestion/registropagos/";
    protected static final String CUOTAS = "/api/gestion/cuotasplanpago/";

    /** 12,000 at once, 12,900 in 12 cuotas, 13,800 in 24, in 36 it is not sold. */
    protected static final String EN_SOLES = "VENDIBLE-1";

    /** The same numbers in dollars. */
    protected static final String EN_DOLARES = "VENDIBLE-2";

    protected static final String CREDITO =
            "\"tipo_venta\": \"credito\", \"plazo_meses_credito\": 12, \"cuota_inicial_requerida\": \"900\"";
    protected static final String CONTADO = "\"tipo_venta\": \"contado\"";
    protected static final String DOLARES =
            ", \"precio_dolares\": \"12900\", \"tipo_cambio\": \"3.75\"";

    protected String asesor = "";

    @BeforeEach
    void loQueSeVende() {
        borrar();
        sql.sql(
                        """
                        INSERT INTO comercial.clientes (id_cliente, version, tipo_documento,
                            nombres_completos_razon_social, fecha_registro, ultima_modificacion)
                        VALUES ('COMPRADOR', 0, 'DNI', 'Compradora Prueba', now(), now())
                        """)
                .update();
        lote(EN_SOLES, "OASIS 1 (HUACHO 1)", "soles");
        lote(EN_DOLARES, "OASIS 2 (AUCALLAMA)", "dolares");
        asesor = asesor("Vendedora Prueba Uno");
    }

    @AfterEach
    void nadaQueda() {
        borrar();
    }

    protected void lote(String id, String proyecto, String moneda) {
        sql.sql(
                        """
                        INSERT INTO comercial.lotes (id_lote, version, proyecto_id, area_m2, estado_lote, etapa, manzana,
                            numero_lote, fecha_creacion, ultima_modificacion, precio_lista_%1$s,
                            precio_credito_12_meses_%1$s, precio_credito_24_meses_%1$s)
                        SELECT :id, 0, id, 120, 'Disponible', 9, 'Z', :id, now(), now(), 12000, 12900, 13800
                        FROM compartido.proyectos WHERE nombre = :proyecto
                        """
                                .formatted(moneda))
                .param("id", id)
                .param("proyecto", proyecto)
                .update();
    }

    protected String asesor(String nombre) {
        return logrado(
                        201,
                        hacer(
                                "POST",
                                "/api/gestion/asesores/",
                                "{\"nombre_asesor\": \"%s\", \"fecha_ingreso\": \"2026-01-01\"}"
                                        .formatted(nombre)))
                .get("id_asesor")
                .asString();
    }

    protected HttpResponse<String> vender(String lote, String terminos) {
        return hacer(
                "POST",
                VENTAS,
                """
                {"fecha_venta": "2026-01-31", "lote": "%s", "cliente": "COMPRADOR", %s}
                """
                        .formatted(lote, terminos));
    }

    protected JsonNode venta(String lote, String terminos) {
        return logrado(201, vender(lote, terminos));
    }

    protected HttpResponse<String> pagar(JsonNode venta, String fecha, String pago) {
        return hacer(
                "POST",
                PAGOS,
                "{\"venta\": \"%s\", \"fecha_pago\": \"%s\", %s}"
                        .formatted(id(venta), fecha, pago));
    }

    protected JsonNode pago(JsonNode venta, String fecha, String soles) {
        return logrado(201, pagar(venta, fecha, "\"monto_pago\": \"" + soles + "\""));
    }

    /** As it is now; the invariant of all ventas holds. */
    protected JsonNode otraVez(JsonNode venta) {
        var ahora = logrado(200, ver(esta(venta)));
        comprobarInvariante(ahora);
        return ahora;
    }

    /** That cuota of the plan that the venta had when it was read. */
    protected static long cuota(JsonNode venta, int numero) {
        return venta.at("/plan_pago_detalle/cuotas/" + (numero - 1) + "/id_cuota").asLong();
    }

    protected JsonNode cambiar(JsonNode venta, String cuerpo) {
        return logrado(200, hacer("PATCH", esta(venta), cuerpo));
    }

    protected static String esta(JsonNode venta) {
        return VENTAS + id(venta) + "/";
    }

    protected static String id(JsonNode venta) {
        return venta.get("id_venta").asString();
    }

    protected static String este(JsonNode pago) {
        return PAGOS + pago.get("id_pago").asString() + "/";
    }

    protected String estadoDelLote(String lote) {
        return leer(ver("/api/gestion/lotes/" + lote + "/")).get("estado_lote").asString();
    }

    /** Σ saldo of the cuotas + unpaid cuota inicial = saldo, in the currency of the venta. */
    protected void comprobarInvariante(JsonNode venta) {
        var plan = venta.get("plan_pago_detalle");
        var saldo =
                venta.get("saldo_pendiente_dolares").isNull()
                        ? decimal(venta, "saldo_pendiente")
                        : venta.get("saldo_pendiente_dolares").decimalValue();
        assertThat(saldo).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        if (plan.isNull()) {
            return;
        }
        var deCuotas = BigDecimal.ZERO;
        for (var cuota : plan.get("cuotas")) {
            deCuotas = deCuotas.add(decimal(cuota, "saldo_cuota"));
        }
        assertThat(deCuotas.add(inicialSinPagar(venta))).isEqualByComparingTo(saldo);
    }

    private BigDecimal inicialSinPagar(JsonNode venta) {
        return sql.sql(
                        """
                        SELECT round(CASE moneda WHEN 'USD' THEN cuota_inicial_requerida / tipo_cambio
                            ELSE cuota_inicial_requerida END, 2) - coalesce((
                                SELECT sum(monto) FROM comercial.aplicaciones_de_pago a
                                WHERE a.venta = id_venta AND numero_cuota = 0), 0)
                        FROM comercial.ventas WHERE id_venta = ?
                        """)
                .param(id(venta))
                .query(BigDecimal.class)
                .single();
    }

    protected static BigDecimal decimal(JsonNode de, String campo) {
        return new BigDecimal(de.get(campo).asString());
    }

    private void borrar() {
        sql.sql(
                        """
                        UPDATE comercial.presencias SET venta_asociada = NULL WHERE venta_asociada IN
                            (SELECT id_venta FROM comercial.ventas WHERE lote LIKE 'VENDIBLE-%')
                        """)
                .update();
        sql.sql(
                        """
                        DELETE FROM comercial.pagos WHERE venta IN
                            (SELECT id_venta FROM comercial.ventas WHERE lote LIKE 'VENDIBLE-%')
                        """)
                .update();
        sql.sql(
                        """
                        DELETE FROM comercial.gestiones_de_cobranza WHERE cuota IN (
                            SELECT id_cuota FROM comercial.cuotas q JOIN comercial.ventas v ON v.id_venta = q.venta
                            WHERE v.lote LIKE 'VENDIBLE-%')
                        """)
                .update();
        sql.sql("DELETE FROM comercial.ventas WHERE lote LIKE 'VENDIBLE-%'").update();
        sql.sql("DELETE FROM comercial.lotes WHERE id_lote LIKE 'VENDIBLE-%'").update();
        sql.sql("DELETE FROM comercial.clientes WHERE id_cliente LIKE 'COMPRADOR%'").update();
        sql.sql("DELETE FROM compartido.asesores WHERE nombre_asesor LIKE 'Vendedora Prueba%'")
                .update();
    }
}
