package pe.jcc.compartido.evento;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

/** The outboxes, one for each schema; who writes to one asks for it by name. */
@Configuration
class Buzones {

    @Bean
    Buzon buzonDelCrm(JdbcClient jdbc, JsonMapper json) {
        return new Buzon(Lado.CRM, jdbc, json);
    }

    @Bean
    Buzon buzonComercial(JdbcClient jdbc, JsonMapper json) {
        return new Buzon(Lado.COMERCIAL, jdbc, json);
    }
}
