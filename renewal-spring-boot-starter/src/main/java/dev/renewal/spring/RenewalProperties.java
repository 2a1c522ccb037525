package dev.renewal.spring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The properties {@code renewal.*} of an application; editors show what is said of each.
 *
 * @param requiring Ids of the certifying bodies without which the application does not start.
 * @param overrides Resource with your own dated facts in place of shipped ones, one per line, in UTF-8.
 */
@ConfigurationProperties("renewal")
record RenewalProperties(
        @DefaultValue List<String> requiring, @Nullable Resource overrides) {}
