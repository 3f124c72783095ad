package pe.jcc.api.documentacion;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What OpenAPI says of the whole. */
@Configuration
class Documentacion {

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
                .addSecurityItem(new SecurityRequirement().addList("usuario"))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "usuario",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT"))
                                .addSecuritySchemes(
                                        "webhook",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.APIKEY)
                                                .in(SecurityScheme.In.HEADER)
                                                .name("X-CRM-Webhook-Token")));
    }
}
