package pe.jcc.api.documentacion;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import pe.jcc.api.comercial.webhook.TokensDeWebhook;

import java.math.BigDecimal;

/** What OpenAPI says of the whole. */
@Configuration
class Documentacion {

    /** The name of the scheme that a login fills in. */
    static final String USUARIO = "usuario";

    static {
        var decimal = new JsonSchema();
        decimal.typesItem("string").format("decimal").example("1250.00");
        SpringDocUtils.getConfig().replaceWithSchema(BigDecimal.class, decimal);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("JCC")
                                .version("1")
                                .description(
                                        "CRM y App Comercial de JCC. Ejecute POST /api/token/ con"
                                                + " su usuario y contraseña: las demás direcciones"
                                                + " quedan abiertas."))
                .addServersItem(new Server().url("/").description("Este servidor"))
                .addSecurityItem(new SecurityRequirement().addList(USUARIO))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        USUARIO,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT")
                                                .description("El access que da POST /api/token/"))
                                .addSecuritySchemes(
                                        "webhook",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.APIKEY)
                                                .in(SecurityScheme.In.HEADER)
                                                .name(TokensDeWebhook.CABECERA)
                                                .description("El token del llamante")));
    }

    /** First of all, so that springdoc's own converters are asked before it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver esquemas(ObjectMapperProvider mapeadores) {
        return new Esquemas(mapeadores);
    }
}
