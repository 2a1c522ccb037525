package dev.renewal.deployment;

import dev.renewal.RenewalPolicies;

/** A host that does not start without the bodies that its arguments name. */
public final class RequiringHost {
    private RequiringHost() {}

    public static void main(String... bodies) throws Exception {
        Host.answer(() -> RenewalPolicies.load().requiring(bodies));
    }
}
