package pe.jcc.api.inicio;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import pe.jcc.api.BasePropia;
import pe.jcc.api.comercial.webhook.TokensDeWebhook;
import pe.jcc.compartido.evento.Lado;
import pe.jcc.compartido.modulo.Modulos;

import java.util.StringJoiner;

/** Says at the end of a start where to look and how to log in. */
@Component
class Bienvenida {

    private static final Logger LOG = LoggerFactory.getLogger(Bienvenida.class);

    private final PrimerAdmin admin;
    private final TokensDeWebhook tokens;
    private final Environment entorno;
    private final String carpeta;
    private final BasePropia base;
    private final Modulos modulos;

    Bienvenida(
            PrimerAdmin admin,
            TokensDeWebhook tokens,
            Environment entorno,
            BasePropia base,
            Modulos modulos,
            @Value("${jcc.datos:./datos}") String carpeta) {
        this.admin = admin;
        this.tokens = tokens;
        this.entorno = entorno;
        this.base = base;
        this.modulos = modulos;
        this.carpeta = carpeta;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void saludar() {
        var raiz = "http://localhost:" + entorno.getProperty("local.server.port", "8080");
        var lineas = new StringJoiner("\n    ", "JCC está en marcha\n    ", "");
        lineas.add("API            " + raiz + "/api/");
        lineas.add(
                "Documentación  "
                        + raiz
                        + "/swagger-ui.html   (POST /api/token/ ahí mismo abre lo demás)");
        lineas.add("Consola        " + raiz + "/consola/");
        lineas.add("Estado         " + raiz + "/actuator/health");
        lineas.add("Usuario        " + PrimerAdmin.USUARIO + ", contraseña " + contrasena());
        lineas.add("Webhook        " + raiz + "/api/gestion/webhook-presencia-crm/   " + token());
        if (base.incorporada()) {
            lineas.add("Base de datos  propia, en la carpeta " + carpeta);
        }
        for (var modulo : Lado.values()) {
            if (!modulos.esDeLaPlataforma(modulo)) {
                lineas.add("Solo lectura   " + modulo + ": todavía es del sistema anterior");
            }
        }
        LOG.info("{}", lineas);
    }

    private String contrasena() {
        return admin.claveNueva()
                .map(clave -> clave + "   (se muestra solo en este arranque)")
                .orElse("la que se le dio");
    }

    private String token() {
        return tokens.tokenLocal()
                .map(token -> TokensDeWebhook.CABECERA + ": " + token)
                .orElse(
                        tokens.hayAlguno()
                                ? "con los tokens que se dieron"
                                : "cerrado: falta JCC_WEBHOOK_TOKENS, o crear uno en /api/webhooks/llamantes/");
    }
}
