package dev.renewal.policy;

import java.io.Serializable;
import java.util.Objects;

/**
 * A body that certifies holders. Immutable and thread-safe.
 *
 * @param id the id, with which the ids of its credentials and facts start, such as {@code aama}
 * @param name the full name
 */
public record CertifyingBody(String id, String name) implements Serializable {
    /**
     * Checks that nothing is missing.
     *
     * @param id the id
     * @param name the full name
     */
    public CertifyingBody {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
