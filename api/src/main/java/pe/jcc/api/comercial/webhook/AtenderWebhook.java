package pe.jcc.api.comercial.webhook;

import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;

import pe.jcc.api.comercial.venta.LecturaDeVenta;
import pe.jcc.api.error.Frases;
import pe.jcc.api.http.Cuerpos;
import pe.jcc.api.http.JsonRoto;
import pe.jcc.comercial.presencia.PresenciaRegistrada;
import pe.jcc.comercial.presencia.Presencias;
import pe.jcc.comercial.recibido.Recibido;
import pe.jcc.comercial.recibido.Resultado;
import pe.jcc.comercial.venta.Ventas;
import pe.jcc.compartido.Conflicto;
import pe.jcc.compartido.DatoInvalido;
import pe.jcc.compartido.Frase;
import pe.jcc.compartido.evento.Lado;
import pe.jcc.compartido.modulo.Modulos;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of a stored webhook what it asks for, and the answer to its caller. */
@Component
class AtenderWebhook {

    private final Presencias presencias;
    private final Ventas ventas;
    private final LecturaDeVenta lecturaDeVenta;
    private final Modulos modulos;
    private final WebhookMapper mapper;
    private final Cuerpos cuerpos;
    private final Frases frases;
    private final JsonMapper json;

    AtenderWebhook(
            Presencias presencias,
            Ventas ventas,
            LecturaDeVenta lecturaDeVenta,
            Modulos modulos,
            WebhookMapper mapper,
            Cuerpos cuerpos,
            Frases frases,
            JsonMapper json) {
        this.presencias = presencias;
        this.ventas = ventas;
        this.lecturaDeVenta = lecturaDeVenta;
        this.modulos = modulos;
        this.mapper = mapper;
        this.cuerpos = cuerpos;
        this.frases = frases;
        this.json = json;
    }

    /** In the caller's transaction; a refusal is an outcome too, and comes before what it refuses was written. */
    Resultado atender(Recibido recibido) {
        try {
            return atender(recibido, cuerpos.leer(recibido.tipoDeCuerpo(), recibido.cuerpo()));
        } catch (DatoInvalido malo) {
            return rechazado(400, Map.of("detail", unaSola(malo)));
        } catch (JsonRoto roto) {
            return rechazado(400, Map.of("detail", String.valueOf(roto.getMessage())));
        } catch (HttpMediaTypeNotSupportedException medio) {
            var tipo = medio.getContentType() == null ? "" : medio.getContentType().toString();
            return rechazado(415, Map.of("detail", frases.decir("medio_incompatible", tipo)));
        }
    }

    /** The outcome of one that we could not process: our bug. */
    Resultado fallido() {
        return rechazado(500, Map.of("detail", frases.decir("http.500")));
    }

    private Resultado atender(Recibido recibido, ObjectNode cuerpo) {
        try {
            return registrar(recibido, cuerpo);
        } catch (WebhookInvalido malo) {
            return rechazado(400, cuerpo(malo.parte(), malo.errores()), cuerpo);
        } catch (DatoInvalido malo) {
            return rechazado(400, Map.of("detail", unaSola(malo)), cuerpo);
        } catch (Conflicto ajeno) {
            return rechazado(409, cuerpo(ajeno.frase(), Map.of()), cuerpo);
        }
    }

    private Resultado registrar(Recibido recibido, ObjectNode cuerpo) {
        modulos.exigir(Lado.COMERCIAL);
        var webhook = LecturaDeWebhook.leer(cuerpo, recibido.recibidoEn());
        var presencia =
                yaRegistrada(recibido, webhook)
                        .orElseGet(() -> presencias.registrar(mapper.aContrato(webhook)));
        var respuesta = conVenta(cuerpo, presencia);
        return new Resultado(
                respuesta.codigo(),
                json.writeValueAsString(respuesta.cuerpo()),
                webhook.idPresenciaCrm(),
                LecturaDeWebhook.nombre(cuerpo),
                presencia.idPresencia(),
                presencia.asesorSinResolver());
    }

    /** What is processed again and has no key of its own is the visit that it was before. */
    private Optional<PresenciaRegistrada> yaRegistrada(
            Recibido recibido, WebhookPresencia webhook) {
        return Optional.ofNullable(recibido.idPresencia())
                .filter(_ -> webhook.idPresenciaCrm() == null)
                .flatMap(presencias::registrada);
    }

    /** A venta that is refused leaves its presencia: posting the same key with a better one attaches that. */
    private Respuesta conVenta(ObjectNode cuerpo, PresenciaRegistrada presencia) {
        try {
            var venta =
                    presencia.venta() == null && LecturaDeWebhook.traeVenta(cuerpo)
                            ? vender(cuerpo, presencia.idPresencia())
                            : presencia.venta();
            return new Respuesta(
                    200,
                    new PresenciaProcesada(
                            frases.decir("webhook.procesado"), presencia.idPresencia(), venta));
        } catch (DatoInvalido mala) {
            return new Respuesta(400, cuerpo(Frase.de("webhook.venta_invalida"), mala.campos()));
        } catch (Conflicto no) {
            return new Respuesta(409, cuerpo(no.frase(), Map.of()));
        }
    }

    private String vender(ObjectNode cuerpo, String presencia) {
        return presencias.asociar(
                presencia,
                cliente ->
                        ventas.vender(
                                LecturaDeWebhook.venta(
                                        cuerpo,
                                        lector -> lecturaDeVenta.deVisita(cliente, lector))));
    }

    private Map<String, Object> cuerpo(Frase detalle, Map<String, List<Frase>> errores) {
        var cuerpo = new LinkedHashMap<String, Object>();
        cuerpo.put("detail", frases.decir(detalle));
        if (!errores.isEmpty()) {
            cuerpo.put("errors", frases.decir(errores));
        }
        return cuerpo;
    }

    private String unaSola(DatoInvalido malo) {
        return frases.decir(malo.campos().values().iterator().next().getFirst());
    }

    /** What can be read of a body that was refused, people look for it by. */
    private Resultado rechazado(int codigo, Map<String, Object> respuesta, ObjectNode cuerpo) {
        return new Resultado(
                codigo,
                json.writeValueAsString(respuesta),
                LecturaDeWebhook.llave(cuerpo),
                LecturaDeWebhook.nombre(cuerpo),
                null,
                null);
    }

    private Resultado rechazado(int codigo, Map<String, Object> cuerpo) {
        return Resultado.sinPresencia(codigo, json.writeValueAsString(cuerpo));
    }

    private record Respuesta(int codigo, Object cuerpo) {}
}
