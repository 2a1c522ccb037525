package dev.renewal.examples.service;

import io.swagger.v3.core.jackson.ModelResolver;
import java.math.BigDecimal;
import java.util.Currency;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;

/** The answers as JSON, and the description of that JSON, by the same mix-ins. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {
    @Bean
    JsonMapperBuilderCustomizer renewalJson() {
        return builder -> builder.addMixIns(RenewalMixIns.ALL)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                // a misspelt field would be a part of the record that vanishes
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** OpenAPI is described by way of Jackson 2, which does not see the settings of the service's own mapper. */
    @Bean
    ModelResolver openApiSchemas() {
        SpringDocUtils.getConfig()
                .replaceWithClass(BigDecimal.class, String.class)
                .replaceWithClass(Currency.class, String.class);
        return new ModelResolver(com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .propertyNamingStrategy(com.fasterxml.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .setMixIns(RenewalMixIns.ALL));
    }
}
