package pe.jcc.api.error;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Requests that are no HTTP never reach the application: Tomcat refuses them, in JSON and without its page. */
public class ValvulaDeError extends ErrorReportValve {

    private static final String NUMERO = "X-Request-Id";

    @Override
    protected void report(Request pedido, Response respuesta, Throwable causa) {
        if (respuesta.getStatus() < 400
                || respuesta.getContentWritten() > 0
                || !respuesta.setErrorReported()) {
            return;
        }
        try {
            if (respuesta.getHeader(NUMERO) == null) {
                respuesta.setHeader(NUMERO, UUID.randomUUID().toString());
            }
            respuesta.setContentType(MediaType.APPLICATION_JSON_VALUE);
            respuesta.setCharacterEncoding(StandardCharsets.UTF_8);
            respuesta.getReporter().write("{\"detail\": \"Solicitud con formato incorrecto.\"}");
            respuesta.finishResponse();
        } catch (IOException seFue) {
            containerLog.debug("The client hung up", seFue);
        }
    }

    @Configuration
    static class Instalacion {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> valvulaDeError() {
            return fabrica ->
                    fabrica.addContextCustomizers(
                            contexto ->
                                    ((StandardHost) contexto.getParent())
                                            .setErrorReportValveClass(
                                                    ValvulaDeError.class.getName()));
        }
    }
}
