package dev.renewal.examples.service;

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
