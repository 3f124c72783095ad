package pe.jcc.api.comercial.cobranza;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import pe.jcc.api.Sentencias;
import pe.jcc.api.comercial.venta.VentasDePrueba;
import pe.jcc.compartido.Lima;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

/** Gestiones of cuotas of ventas, by an admin who has a name. */
abstract class CobranzasDePrueba extends VentasDePrueba {

    protected static final String GESTIONES = "/api/gestion/cobranzas/gestiones/";
    protected static final String PENDIENTES = "/api/gestion/cobranzas/cuotas-pendientes/";

    @BeforeEach
    void quien() {
        llamarse("Ada", "Admin");
    }

    @AfterEach
    void nadie() {
        llamarse("", "");
    }

    protected void llamarse(String nombre, String apellido) {
        sql.sql("UPDATE crm.users SET first_name = ?, last_name = ? WHERE username = 'admin'")
                .params(nombre, apellido)
                .update();
    }

    protected HttpResponse<String> gestionar(long cuota, String resto) {
        return hacer("POST", GESTIONES, "{\"cuota\": %d, %s}".formatted(cuota, resto));
    }

    protected static String gestion(long id) {
        return GESTIONES + id + "/";
    }

    /** Puts the day on which that cuota falls due. */
    protected void vence(JsonNode venta, int numero, LocalDate dia) {
        logrado(
                200,
                hacer(
                        "PATCH",
                        CUOTAS + cuota(venta, numero) + "/",
                        "{\"fecha_vencimiento\": \"%s\"}".formatted(dia)));
    }

    protected static LocalDate hoy() {
        return LocalDate.now(Lima.ZONA);
    }

    protected static List<String> sentencias(HttpResponse<String> respuesta) {
        return Sentencias.de(respuesta.headers().firstValue("X-Request-Id").orElseThrow());
    }
}
