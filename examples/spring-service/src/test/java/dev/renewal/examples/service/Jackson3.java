package dev.renewal.examples.service;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A mapper as docs/json.md shows it. */
final class Jackson3 {
    private Jackson3() {}

    static JsonMapper mapper() {
        // begin
        JsonMapper mapper = JsonMapper.builder()
                .addMixIns(RenewalMixIns.ALL)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        // end
        return mapper;
    }
}
