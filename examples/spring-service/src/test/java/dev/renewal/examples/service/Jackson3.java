package dev.renewal.examples.service;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A mapper with the mix-ins. */
final class Jackson3 {
    private Jackson3() {}

    static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addMixIns(RenewalMixIns.ALL)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        return mapper;
    }
}
