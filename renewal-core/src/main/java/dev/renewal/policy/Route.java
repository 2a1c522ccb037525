package dev.renewal.policy;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way to keep a certification or to get it back. Bodies may name further routes. Immutable and thread-safe.
 *
 * @param name the name as answers carry it
 */
public record Route(String name) implements Serializable {
    /** Renewal by continuing education. */
    public static final Route CONTINUING_EDUCATION = new Route("continuing-education");
    /** Renewal or return by examination. */
    public static final Route EXAMINATION = new Route("examination");
    /** Return after an expiration without examination. */
    public static final Route REINSTATEMENT = new Route("reinstatement");
    /** Keeping the certification by the annual fee alone. */
    public static final Route ANNUAL_FEE = new Route("annual-fee");

    /**
     * Checks the name.
     *
     * @param name the name as answers carry it
     * @throws IllegalArgumentException if the name is blank
     */
    public Route {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a route has a name");
        }
    }

    // written out, for the start of a JVM: docs/architecture.md
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Route that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
