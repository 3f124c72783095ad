package pe.jcc.api.inicio;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import pe.jcc.api.BasePropia;
import pe.jcc.api.comercial.webhook.TokensDeWebhook;
import pe.jcc.api.http.Tiempo;
import pe.jcc.comercial.recibido.Recibidos;
import pe.jcc.compartido.asesor.Asesores;
import pe.jcc.compartido.auditoria.Autor;
import pe.jcc.compartido.auditoria.Autoria;
import pe.jcc.compartido.proyecto.Proyectos;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The company's lotes, some of them sold, synthetic people of the CRM, callers that post webhooks and one who is told by
 * webhook, for a platform whose own database is empty, once, so that there is something to see.
 */
@Component
class Demostracion {

    private static final Logger LOG = LoggerFactory.getLogger(Demostracion.class);

    private static final List<String> ASESORES =
            List.of("Rosa Ejemplo Quispe", "Julio Ejemplo Ñahui");

    /** Name, phone, who brought them: asesores as people write them, and somebody who is no asesor yet. */
    private static final List<List<String>> VISITAS =
            List.of(
                    List.of("Ana Muestra Flores", "900 100 001", "ROSA EJEMPLO QUISPE"),
                    List.of("Bruno Muestra Ríos", "900100002", "julio ejemplo nahui"),
                    List.of("Carla Muestra Peña", "+51 900-100-003", "A0001"),
                    List.of("Diego Muestra Cárdenas", "900100004", "Persona Sin Registrar"),
                    List.of("Elena Muestra Huamán", "900100005", ""),
                    List.of("Ana Muestra Flores", "900100001", "Rosa Ejemplo Quispe"));

    private final boolean querida;
    private final BasePropia base;
    private final DemostracionDelCrm crm;
    private final DemostracionDeLotes lotes;
    private final DemostracionDeVentas ventas;
    private final ReceptorDeDemostracion receptor;
    private final Recibidos recibidos;
    private final Asesores asesores;
    private final Proyectos proyectos;
    private final TokensDeWebhook tokens;
    private final Environment entorno;
    private final Clock reloj;

    Demostracion(
            @Value("${jcc.demo:true}") boolean querida,
            BasePropia base,
            DemostracionDelCrm crm,
            DemostracionDeLotes lotes,
            DemostracionDeVentas ventas,
            ReceptorDeDemostracion receptor,
            Recibidos recibidos,
            Asesores asesores,
            Proyectos proyectos,
            TokensDeWebhook tokens,
            Environment entorno,
            Clock reloj) {
        this.querida = querida;
        this.base = base;
        this.crm = crm;
        this.lotes = lotes;
        this.ventas = ventas;
        this.receptor = receptor;
        this.recibidos = recibidos;
        this.asesores = asesores;
        this.proyectos = proyectos;
        this.tokens = tokens;
        this.entorno = entorno;
        this.reloj = reloj;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void cargar() {
        if (!querida || !base.incorporada()) {
            return;
        }
        if (recibidos.hayAlguno()) {
            Autoria.como(Autor.nadie("inicio"), receptor::reabrir);
            return;
        }
        Autoria.como(
                Autor.nadie("inicio"),
                () -> {
                    receptor.suscribir();
                    var ids = ASESORES.stream().map(asesores::registrar).toList();
                    lotes.cargar();
                    ventas.cargar(ids);
                    crm.cargar();
                });
        tokens.dePaso("demostracion", this::publicar);
    }

    private void publicar(String token) {
        var cliente =
                RestClient.create(
                        "http://127.0.0.1:" + entorno.getRequiredProperty("local.server.port"));
        try {
            for (int i = 0; i < VISITAS.size(); i++) {
                publicar(cliente, token, webhook(i));
            }
            LOG.info(
                    "Demonstration: lotes imported, some of them sold, leads and appointments made, {} webhooks posted (JCC_DEMO=false leaves it out)",
                    VISITAS.size());
        } catch (RestClientException fallo) {
            LOG.warn("The demonstration was not posted whole", fallo);
        }
    }

    private static void publicar(RestClient cliente, String token, Map<String, Object> webhook) {
        cliente.post()
                .uri("/api/gestion/webhook-presencia-crm/")
                .header(TokensDeWebhook.CABECERA, token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(webhook)
                .retrieve()
                .toBodilessEntity();
    }

    private Map<String, Object> webhook(int i) {
        var visita = VISITAS.get(i);
        var nombres = proyectos.activos();
        var webhook = new LinkedHashMap<String, Object>();
        webhook.put("id_presencia_crm", "DEMO-" + (i + 1));
        webhook.put(
                "cliente",
                Map.of(
                        "nombres_completos_razon_social",
                        visita.get(0),
                        "tipo_documento",
                        "DNI",
                        "numero_documento",
                        "TEMP-000" + (i + 1),
                        "telefono_principal",
                        visita.get(1),
                        "distrito",
                        "Huacho"));
        webhook.put(
                "fecha_hora_presencia",
                Tiempo.escribir(reloj.instant().minus(Duration.ofDays(VISITAS.size() - i))));
        webhook.put("proyecto_interes", nombres.get(i % nombres.size()));
        webhook.put("asesor_captacion_opc", visita.get(2));
        webhook.put("medio_captacion", "campo_opc");
        webhook.put("resultado_interaccion", "interesado_seguimiento");
        webhook.put("observaciones", "Visita de demostración");
        return webhook;
    }
}
