package pe.jcc.api.compartido.rabbit;

import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.amqp.autoconfigure.RabbitTemplateCustomizer;
import org.springframework.boot.amqp.autoconfigure.health.RabbitHealthContributorAutoConfiguration;
import org.springframework.boot.amqp.autoconfigure.metrics.RabbitMetricsAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import pe.jcc.compartido.entrega.Transporte;

/**
 * Where it is wanted, deliveries go by the RabbitMQ of {@code spring.rabbitmq}. Nothing of it is there else: the
 * application excludes what Boot would configure, so that only a plain import brings it back.
 */
@Configuration
@ConditionalOnProperty(name = TransporteElegido.AJUSTE, havingValue = TransporteElegido.RABBITMQ)
@Import({
    RabbitAutoConfiguration.class,
    RabbitMetricsAutoConfiguration.class,
    RabbitHealthContributorAutoConfiguration.class
})
class ConRabbit {

    @Bean
    Transporte transporte(
            RabbitTemplate rabbit,
            @Value("${jcc.integracion.rabbitmq.prefijo:jcc.entregas}") String prefijo) {
        return new TransporteRabbit(rabbit, prefijo.strip());
    }

    /** A broker that takes nothing for a while (an alarm) still gives: that goes by another connection. */
    @Bean
    RabbitTemplateCustomizer porConexionPropia() {
        return plantilla -> plantilla.setUsePublisherConnection(true);
    }
}
