package dev.renewal.examples.spark;

import dev.renewal.RenewalPolicies;

/** The policies: found once in each virtual machine, when a task first asks, and never sent from one to another. */
final class Registry {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();

    private Registry() {}

    static RenewalPolicies policies() {
        return POLICIES;
    }
}
