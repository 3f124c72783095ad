package pe.jcc.api.documentacion;

import jakarta.servlet.http.HttpServletRequest;

import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.webmvc.ui.SwaggerIndexPageTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Makes of a login that is executed in the page the login of the page. */
@Component
class IngresoEnLaPagina extends SwaggerIndexPageTransformer {

    private static final String CREACION = "SwaggerUIBundle({";
    private static final String INGRESO =
            """
            responseInterceptor: (respuesta) => {
              const direccion = new URL(respuesta.url, window.location.href).pathname;
              if (respuesta.ok && /\\/api\\/token\\/(refresh\\/)?$/.test(direccion)) {
                window.ui.preauthorizeApiKey("%s", respuesta.body.access);
              }
              return respuesta;
            },
            """
                    .formatted(Documentacion.USUARIO)
                    .indent(4);

    IngresoEnLaPagina(
            SwaggerUiConfigProperties configuracion,
            SwaggerUiOAuthProperties oauth,
            SwaggerWelcomeCommon bienvenida,
            ObjectMapperProvider mapeadores) {
        super(configuracion, oauth, bienvenida, mapeadores);
    }

    @Override
    public Resource transform(
            HttpServletRequest pedido, Resource recurso, ResourceTransformerChain cadena)
            throws IOException {
        var transformado = super.transform(pedido, recurso, cadena);
        if (!"swagger-initializer.js".equals(recurso.getFilename())) {
            return transformado;
        }
        var guion = transformado.getContentAsString(StandardCharsets.UTF_8);
        return new TransformedResource(
                transformado,
                guion.replace(CREACION, CREACION + "\n" + INGRESO)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
