package dev.renewal;

import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The answers for one certification on a first day, and on each later day on which the answer is another one.
 *
 * <p>It asks only on the days that answers name as their next change. Not thread-safe.
 */
final class AnswerTimeline implements Iterator<Assessment> {
    private final RenewalPolicies policies;
    private final Certification certification;
    private final LocalDate first;
    private final LocalDate last;
    /** The answer that was read last; null before the first. */
    private @Nullable Assessment present;
    /** The answer to be read next; null where it is not computed yet, and at the end. */
    private @Nullable Assessment next;

    AnswerTimeline(RenewalPolicies policies, Certification certification, LocalDate first, LocalDate last) {
        this.policies = policies;
        this.certification = certification;
        this.first = first;
        this.last = last;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = present == null ? firstOrNull() : changedOrNull(present);
        }
        return next != null;
    }

    @Override
    public Assessment next() {
        Assessment read = hasNext() ? next : null;
        if (read == null) {
            throw new NoSuchElementException("the timeline is over");
        }
        present = read;
        next = null;
        return read;
    }

    private @Nullable Assessment firstOrNull() {
        return first.isAfter(last) ? null : policies.assess(certification, first);
    }

    /** A next change is a day on which something may change; often the answer is the same. */
    private @Nullable Assessment changedOrNull(Assessment present) {
        LocalDate day = present.nextChange().orElse(null);
        while (day != null && !day.isAfter(last)) {
            Assessment then = policies.assess(certification, day);
            if (!then.saysTheSameAs(present)) {
                return then;
            }
            day = then.nextChange().orElse(null);
        }
        return null;
    }
}
