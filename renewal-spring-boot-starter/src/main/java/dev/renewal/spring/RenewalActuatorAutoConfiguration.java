package dev.renewal.spring;

import dev.renewal.RenewalPolicies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Shows the rules in force to operators, in an application with the actuator: in its health, its info and an endpoint.
 *
 * <p>"Today" is that of the application's {@link Clock}, or else of the machine.
 */
@AutoConfiguration(after = RenewalAutoConfiguration.class)
public final class RenewalActuatorAutoConfiguration {
    RenewalActuatorAutoConfiguration() {}

    private static Clock of(ObjectProvider<Clock> clock) {
        return clock.getIfUnique(Clock::systemDefaultZone);
    }

    /** Old facts leave the application in health: its answers say so in notes. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
    static final class InHealth {
        @Bean
        @ConditionalOnEnabledHealthIndicator("renewal")
        @ConditionalOnMissingBean(name = "renewalHealthIndicator")
        HealthIndicator renewalHealthIndicator(RenewalRules rules, ObjectProvider<Clock> clock) {
            return () -> {
                LocalDate today = LocalDate.now(of(clock));
                RenewalPolicies policies = rules.policies();
                return Health.up()
                        .withDetail("bodies", BodyFacts.of(policies, today))
                        .withDetail("overrides", BodyFacts.overrides(policies, today))
                        .build();
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({InfoContributor.class, ConditionalOnEnabledInfoContributor.class})
    static final class InInfo {
        @Bean
        @ConditionalOnEnabledInfoContributor("renewal")
        @ConditionalOnMissingBean(name = "renewalInfoContributor")
        InfoContributor renewalInfoContributor(RenewalRules rules) {
            return info -> info.withDetail(
                    "renewal", Map.of("policies", rules.policies().sources()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
    static final class InAnEndpoint {
        @Bean
        @ConditionalOnAvailableEndpoint(endpoint = RenewalEndpoint.class)
        @ConditionalOnMissingBean
        RenewalEndpoint renewalEndpoint(RenewalRules rules, ObjectProvider<Clock> clock) {
            return new RenewalEndpoint(rules, of(clock));
        }
    }
}
