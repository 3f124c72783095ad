package pe.jcc.db;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Holds when no data source is configured; an empty value counts as none. */
final class SinBaseConfigurada extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(
            ConditionContext contexto, AnnotatedTypeMetadata metadatos) {
        var url = contexto.getEnvironment().getProperty("spring.datasource.url");
        return StringUtils.hasText(url)
                ? ConditionOutcome.noMatch("spring.datasource.url is set")
                : ConditionOutcome.match("spring.datasource.url is not set");
    }
}
