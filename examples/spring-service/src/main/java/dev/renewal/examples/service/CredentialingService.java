package dev.renewal.examples.service;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A credentialing service: keeps what is known of certifications, and answers by the rules of the certifying bodies. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(Limits.class)
@OpenAPIDefinition(
        info = @Info(title = "Credentialing service", version = "1"),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class CredentialingService {
    public static void main(String[] args) {
        SpringApplication.run(CredentialingService.class, args);
    }

    /** What "today" is; the library itself reads no clock. */
    @Bean
    Clock clock(@Value("${service.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
