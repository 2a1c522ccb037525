package dev.renewal.spring;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.FactOverrides;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;

/**
 * The rules in force: those of the loaded bodies, with the host's overrides as they were read last. Thread-safe.
 *
 * <p>Ask for {@link #policies()} once for each question: a reload puts others in their place.
 */
public final class RenewalRules {
    static final String UNREADABLE = "renewal.overrides cannot be read: ";

    private final RenewalPolicies shipped;
    private final Optional<Resource> overrides;
    private volatile RenewalPolicies inForce;

    /**
     * Reads the overrides for the first time.
     *
     * @param shipped the policies without the overrides
     * @param overrides the resource with the overrides, in UTF-8; empty if there are none
     * @throws dev.renewal.fact.InvalidFactsException with every finding, if the overrides cannot be used
     * @throws UncheckedIOException if the resource cannot be read
     */
    public RenewalRules(RenewalPolicies shipped, Optional<Resource> overrides) {
        this.shipped = Objects.requireNonNull(shipped, "shipped");
        this.overrides = Objects.requireNonNull(overrides, "overrides");
        this.inForce = read();
    }

    /** {@return the policies as they are now} */
    public RenewalPolicies policies() {
        return inForce;
    }

    /**
     * Reads the overrides again, all or nothing: if they cannot be used, the earlier rules stay in force.
     *
     * @return the policies from now on
     * @throws dev.renewal.fact.InvalidFactsException with every finding, if the overrides cannot be used
     * @throws UncheckedIOException if the resource cannot be read
     */
    public synchronized RenewalPolicies reload() {
        RenewalPolicies read = read();
        inForce = read;
        return read;
    }

    private RenewalPolicies read() {
        if (overrides.isEmpty()) {
            return shipped;
        }
        try {
            String text = overrides.get().getContentAsString(StandardCharsets.UTF_8);
            return shipped.withOverrides(FactOverrides.parse(text, shipped.facts()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(UNREADABLE + overrides.get(), unreadable);
        }
    }
}
