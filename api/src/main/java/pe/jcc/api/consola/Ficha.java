package pe.jcc.api.consola;

import jakarta.servlet.http.HttpServletRequest;

import pe.jcc.compartido.evento.TipoDeEvento;
import pe.jcc.compartido.suscriptor.SuscriptorDetalle;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands in the form of a subscriber, right or wrong.
 *
 * @param secreto the subscriber's own, of a new one; '' for one that is made
 */
record Ficha(
        String nombre,
        String url,
        String formato,
        List<String> eventos,
        String enVuelo,
        String secreto) {

    static final Ficha VACIA = new Ficha("", "", "standard", List.of(), "10", "");

    static Ficha leer(HttpServletRequest pedido) {
        return new Ficha(
                texto(pedido, "nombre"),
                texto(pedido, "url"),
                texto(pedido, "formato"),
                Optional.ofNullable(pedido.getParameterValues("eventos"))
                        .map(List::of)
                        .orElse(List.of()),
                texto(pedido, "en_vuelo"),
                texto(pedido, "secreto"));
    }

    static Ficha de(SuscriptorDetalle suscriptor) {
        return new Ficha(
                suscriptor.nombre(),
                suscriptor.url(),
                suscriptor.formato(),
                suscriptor.eventos(),
                String.valueOf(suscriptor.enVuelo()),
                "");
    }

    /** As the API takes it. */
    ObjectNode cuerpo() {
        var cuerpo = JsonNodeFactory.instance.objectNode();
        cuerpo.put("nombre", nombre);
        cuerpo.put("url", url);
        cuerpo.put("formato", formato);
        eventos.forEach(cuerpo.putArray("eventos")::add);
        cuerpo.put("en_vuelo", enVuelo);
        cuerpo.put("secreto", secreto);
        return cuerpo;
    }

    public List<TipoDeEvento> suscribibles() {
        return Arrays.stream(TipoDeEvento.values()).filter(TipoDeEvento::suscribible).toList();
    }

    private static String texto(HttpServletRequest pedido, String campo) {
        return Objects.requireNonNullElse(pedido.getParameter(campo), "");
    }
}
