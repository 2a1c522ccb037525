package dev.renewal.examples.service;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.MapperFeature;

/** A credentialing service: keeps what is known of certifications, and answers by the rules of the certifying bodies. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(Limits.class)
public class CredentialingService {
    public static void main(String[] args) {
        SpringApplication.run(CredentialingService.class, args);
    }

    /** A field that is written twice, or a number in place of a day or of yes, would change or vanish in silence. */
    @Bean
    JsonMapperBuilderCustomizer strict() {
        return json -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withConfigOverride(LocalDate.class, days -> days.setFormat(JsonFormat.Value.forLeniency(false)));
    }

    /** The description of the API brings YAML along, which would read and write without any of the rules for JSON. */
    @Bean
    WebMvcConfigurer withoutYaml() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.configureMessageConvertersList(all ->
                        all.removeIf(each -> each.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
            }
        };
    }

    /** What "today" is; the library itself reads no clock. */
    @Bean
    Clock clock(@Value("${service.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
