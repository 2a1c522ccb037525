package dev.renewal.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;

/** Answers refusals with problem details, in an application that serves the web. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass(ProblemDetail.class)
public final class RenewalWebAutoConfiguration {
    RenewalWebAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    RenewalProblems renewalProblems() {
        return new RenewalProblems();
    }
}
