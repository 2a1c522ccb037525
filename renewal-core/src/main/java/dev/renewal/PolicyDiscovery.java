package dev.renewal;

import dev.renewal.policy.RenewalPolicy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds policies through {@link ServiceLoader}: all of them, or a failure that names everything that is wrong. */
final class PolicyDiscovery {
    private static final Logger LOG = LoggerFactory.getLogger(RenewalPolicies.class);
    /** A loader that fails again and again without moving on must not keep us for ever. */
    private static final int MOST_FAILURES = 100;

    private PolicyDiscovery() {}

    static List<RenewalPolicy> in(ClassLoader loader) {
        return found(ServiceLoader.load(RenewalPolicy.class, loader), "class loader " + loader);
    }

    static List<RenewalPolicy> in(ModuleLayer layer) {
        return found(ServiceLoader.load(layer, RenewalPolicy.class), "module layer " + layer);
    }

    private static List<RenewalPolicy> found(ServiceLoader<RenewalPolicy> services, String where) {
        List<RenewalPolicy> policies = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        Iterator<RenewalPolicy> providers = services.iterator();
        while (findings.size() < MOST_FAILURES) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                policies.add(providers.next());
            } catch (ServiceConfigurationError | LinkageError broken) {
                // LinkageError comes raw from hasNext(); both leave the iterator at the next provider
                findings.add(broken + (broken.getCause() == null ? "" : ", because of " + broken.getCause()));
            }
        }
        if (policies.isEmpty() && findings.isEmpty()) {
            findings.add("no policy was found by " + where + ": add a renewal-rules module, or call load(ClassLoader),"
                    + " load(ModuleLayer) or of(policies)");
        }
        if (!findings.isEmpty()) {
            throw new PolicyLoadException(findings);
        }
        LOG.info("Renewal policies found by {}: {}", where, describe(policies));
        return policies;
    }

    private static String describe(List<RenewalPolicy> policies) {
        return policies.stream()
                .map(policy -> policy.body().id() + " from " + PolicySource.of(policy))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
