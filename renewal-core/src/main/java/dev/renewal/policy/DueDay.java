package dev.renewal.policy;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A due day of several, such as that of an instalment, and whether what is due is done. Immutable and thread-safe.
 *
 * @param on the last day that is in time
 * @param isMet whether what is due is done
 */
public record DueDay(LocalDate on, boolean isMet) {
    /**
     * Checks that nothing is missing.
     *
     * @param on the last day that is in time
     * @param isMet whether what is due is done
     */
    public DueDay {
        Objects.requireNonNull(on, "on");
    }
}
