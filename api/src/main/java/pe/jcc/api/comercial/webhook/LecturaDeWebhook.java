package pe.jcc.api.comercial.webhook;

import org.jspecify.annotations.Nullable;

import pe.jcc.api.http.Lector;
import pe.jcc.comercial.venta.VentaPedida;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a webhook's body in the order of the old receiver: cliente first, then presencia; the first bad part answers. */
final class LecturaDeWebhook {

    /** Of a name that can be kept; a key is shorter. */
    private static final int LARGO = 255;

    private LecturaDeWebhook() {}

    static WebhookPresencia leer(ObjectNode cuerpo, Instant recibidoEn) {
        var persona = cuerpo.get("cliente");
        if (vacio(persona)) {
            throw new WebhookInvalido(Frase.de("webhook.sin_cliente"), Map.of());
        }
        var cliente =
                parte(
                        "webhook.cliente_invalido",
                        () -> Lector.leer(Lector.objeto(persona), WebhookPresencia.Cliente::leer));
        return parte(
                "webhook.presencia_invalida",
                () ->
                        Lector.leer(
                                cuerpo,
                                lector -> WebhookPresencia.leer(lector, cliente, recibidoEn)));
    }

    /** The caller's key, of a body that may be wrong in whatever. */
    static @Nullable String llave(ObjectNode cuerpo) {
        return corto(cuerpo.path("id_presencia_crm"));
    }

    /** The cliente's name, of a body that may be wrong in whatever. */
    static @Nullable String nombre(ObjectNode cuerpo) {
        return corto(cuerpo.path("cliente").path("nombres_completos_razon_social"));
    }

    private static @Nullable String corto(JsonNode nodo) {
        var texto = nodo.isString() ? nodo.asString().strip() : "";
        return texto.isEmpty() || texto.length() > LARGO || texto.indexOf('\0') >= 0 ? null : texto;
    }

    /** Whether a venta came along; an empty one is none. */
    static boolean traeVenta(ObjectNode cuerpo) {
        return !vacio(cuerpo.get("venta"));
    }

    /** The venta that came along. */
    static VentaPedida venta(ObjectNode cuerpo, Function<Lector, VentaPedida> lectura) {
        return Lector.leer(Lector.objeto(cuerpo.get("venta")), lectura);
    }

    private static boolean vacio(@Nullable JsonNode nodo) {
        return nodo == null
                || nodo.isNull()
                || (nodo.isContainer() && nodo.isEmpty())
                || (nodo.isString() && nodo.asString().isEmpty());
    }

    private static <T> T parte(String nombre, Supplier<T> lectura) {
        try {
            return lectura.get();
        } catch (DatoInvalido malo) {
            throw new WebhookInvalido(Frase.de(nombre), malo.campos());
        }
    }
}
