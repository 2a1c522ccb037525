package dev.renewal;

import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The answers for one certification on a first day, and on each later day on which the answer is another one.
 *
 * <p>It asks only on the days that answers name as their next change. Not thread-safe.
 */
final class AnswerTimeline implements Iterator<Assessment> {
    private final RenewalPolicies policies;
    private final Certification certification;
    private final LocalDate last;
    /** Null at the end. */
    private Assessment next;

    AnswerTimeline(RenewalPolicies policies, Certification certification, LocalDate first, LocalDate last) {
        this.policies = policies;
        this.certification = certification;
        this.last = last;
        this.next = first.isAfter(last) ? null : policies.assess(certification, first);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Assessment next() {
        if (next == null) {
            throw new NoSuchElementException("the timeline is over");
        }
        Assessment present = next;
        next = changedOrNull(present);
        return present;
    }

    /** A next change is a day on which something may change; often the answer is the same. */
    private Assessment changedOrNull(Assessment present) {
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
