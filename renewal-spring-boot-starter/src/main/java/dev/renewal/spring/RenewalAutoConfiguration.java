package dev.renewal.spring;

import dev.renewal.RenewalPolicies;
import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.io.ResourceLoader;

/**
 * Makes the rules and what answers by them. A bean of the application's own takes the place of each.
 *
 * <p>An application that has a {@link RenewalPolicies} of its own gets {@link RenewalRules} with its overrides on top. Otherwise
 * the policies are found by the class loader of the application, and the bean {@link RenewalPolicies} is the rules of the start,
 * overrides included; later ones are known to {@link RenewalRules} and {@link RenewalAnswers} only.
 */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@EnableConfigurationProperties(RenewalProperties.class)
@Import({RenewalAutoConfiguration.Given.class, RenewalAutoConfiguration.Loaded.class})
@ImportRuntimeHints(RenewalRuntimeHints.class)
public final class RenewalAutoConfiguration {
    RenewalAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    RenewalAnswers renewalAnswers(RenewalRules rules, ObjectProvider<ObservationRegistry> observations) {
        return new RenewalAnswers(rules, observations.getIfUnique(() -> ObservationRegistry.NOOP));
    }

    private static RenewalRules rules(RenewalPolicies shipped, RenewalProperties properties) {
        return new RenewalRules(
                shipped.requiring(properties.requiring().toArray(String[]::new)),
                Optional.ofNullable(properties.overrides()));
    }

    /** The application hands in its policies. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(RenewalPolicies.class)
    @ConditionalOnMissingBean(RenewalRules.class)
    static final class Given {
        @Bean
        RenewalRules renewalRules(RenewalPolicies shipped, RenewalProperties properties) {
            return rules(shipped, properties);
        }
    }

    /** The policies are found. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean({RenewalPolicies.class, RenewalRules.class})
    static final class Loaded {
        @Bean
        RenewalRules renewalRules(ResourceLoader resources, RenewalProperties properties) {
            ClassLoader loader = resources.getClassLoader();
            return rules(loader == null ? RenewalPolicies.load() : RenewalPolicies.load(loader), properties);
        }

        @Bean
        RenewalPolicies renewalPolicies(RenewalRules rules) {
            return rules.policies();
        }
    }
}
