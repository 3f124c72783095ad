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
